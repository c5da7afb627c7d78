// Settings of glibc's allocator, which Swift's Glibc module leaves out; elsewhere there are none.
#include <stdlib.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif
