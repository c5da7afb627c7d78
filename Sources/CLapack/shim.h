// LAPACK has no header of its own; these are the routines that are called, as gfortran passes their arguments: all by
// reference, and the lengths of texts by value at the end.
#include <stddef.h>

// All eigenvalues, and if job is "V" all eigenvectors, of a symmetric matrix.
void dsyevd_(
    const char *job, const char *triangle, const int *order, double *matrix, const int *stride, double *values,
    double *work, const int *work_length, int *more_work, const int *more_work_length, int *info, size_t job_length,
    size_t triangle_length);

// Solves linear equations.
void dgesv_(
    const int *order, const int *right_sides, double *matrix, const int *stride, int *pivots, double *right,
    const int *right_stride, int *info);
