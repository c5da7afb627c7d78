// The few functions of librsvg 2.46, cairo 1.16, glib 2 and fontconfig 2.13 that CRsvgShim calls, by their public
// prototypes. The libraries' own headers are not included because including them means linking: librsvg brings some
// fifty libraries, which would cost every command, also those that draw nothing, six milliseconds at its start.
#ifndef CRSVG_SHIM_H
#define CRSVG_SHIM_H

#include <stddef.h>

typedef struct _RsvgHandle RsvgHandle;
typedef struct _cairo cairo_t;
typedef struct _cairo_surface cairo_surface_t;
typedef struct _FcConfig FcConfig;
typedef struct _FcPattern FcPattern;
typedef struct { unsigned domain; int code; char *message; } GError;
typedef struct { double x, y, width, height; } RsvgRectangle;
typedef int (*cairo_write_func_t)(void *closure, const unsigned char *data, unsigned length);

// What dlsym finds behind these names; the order doesn't matter.
#define CRSVG_FUNCTIONS(X) \
  X(RsvgHandle *, rsvg_handle_new_from_data, (const unsigned char *, size_t, GError **)) \
  X(void, rsvg_handle_set_dpi, (RsvgHandle *, double)) \
  X(int, rsvg_handle_get_intrinsic_size_in_pixels, (RsvgHandle *, double *, double *)) \
  X(int, rsvg_handle_render_document, (RsvgHandle *, cairo_t *, const RsvgRectangle *, GError **)) \
  X(void, g_object_unref, (void *)) \
  X(void, g_error_free, (GError *)) \
  X(cairo_surface_t *, cairo_pdf_surface_create_for_stream, (cairo_write_func_t, void *, double, double)) \
  X(void, cairo_pdf_surface_set_metadata, (cairo_surface_t *, int, const char *)) \
  X(cairo_surface_t *, cairo_image_surface_create, (int, int, int)) \
  X(int, cairo_surface_write_to_png_stream, (cairo_surface_t *, cairo_write_func_t, void *)) \
  X(cairo_t *, cairo_create, (cairo_surface_t *)) \
  X(int, cairo_status, (cairo_t *)) \
  X(void, cairo_destroy, (cairo_t *)) \
  X(void, cairo_surface_finish, (cairo_surface_t *)) \
  X(int, cairo_surface_status, (cairo_surface_t *)) \
  X(void, cairo_surface_destroy, (cairo_surface_t *)) \
  X(const char *, cairo_status_to_string, (int)) \
  X(FcConfig *, FcConfigCreate, (void)) \
  X(int, FcConfigParseAndLoadFromMemory, (FcConfig *, const unsigned char *, int)) \
  X(int, FcConfigBuildFonts, (FcConfig *)) \
  X(int, FcConfigSetCurrent, (FcConfig *)) \
  X(FcPattern *, FcNameParse, (const unsigned char *)) \
  X(int, FcConfigSubstitute, (FcConfig *, FcPattern *, int)) \
  X(void, FcDefaultSubstitute, (FcPattern *)) \
  X(FcPattern *, FcFontMatch, (FcConfig *, FcPattern *, int *)) \
  X(int, FcPatternGetString, (FcPattern *, const char *, int, unsigned char **)) \
  X(void, FcPatternDestroy, (FcPattern *))

#endif
