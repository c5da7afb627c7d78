#include "CRsvgShim.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// What is called, declared here as in the headers of librsvg 2.54, cairo 1.16, pango 1.50 and fontconfig 2.14, whose
// binary interfaces have been stable for many years. Their development packages would be linked by SwiftPM.

typedef struct { unsigned domain; int code; char *message; } g_error;
typedef struct { double x, y, width, height; } rsvg_rectangle;
typedef struct { int count, room; void **fonts; } fc_font_set;
typedef int (*cairo_writer)(void *closure, const unsigned char *data, unsigned length);

static struct {
  void *(*rsvg_handle_new_from_data)(const uint8_t *data, size_t length, g_error **error);
  void (*rsvg_handle_set_dpi)(void *handle, double dpi);
  int (*rsvg_handle_get_intrinsic_size_in_pixels)(void *handle, double *width, double *height);
  int (*rsvg_handle_render_document)(void *handle, void *context, const rsvg_rectangle *page, g_error **error);
  void (*g_object_unref)(void *object);
  void (*g_error_free)(g_error *error);
  void *(*cairo_pdf_surface_create_for_stream)(cairo_writer writer, void *closure, double width, double height);
  void (*cairo_pdf_surface_set_metadata)(void *surface, int key, const char *text);
  void *(*cairo_image_surface_create)(int format, int width, int height);
  int (*cairo_surface_write_to_png_stream)(void *surface, cairo_writer writer, void *closure);
  void (*cairo_surface_finish)(void *surface);
  int (*cairo_surface_status)(void *surface);
  void (*cairo_surface_destroy)(void *surface);
  void *(*cairo_create)(void *surface);
  int (*cairo_status)(void *context);
  void (*cairo_destroy)(void *context);
  const char *(*cairo_status_to_string)(int status);
  void *(*pango_cairo_font_map_new)(void);
  void (*pango_cairo_font_map_set_default)(void *map);
  void (*pango_fc_font_map_set_config)(void *map, void *configuration);
  void *(*FcConfigCreate)(void);
  int (*FcConfigParseAndLoadFromMemory)(void *configuration, const unsigned char *text, int complain);
  int (*FcConfigBuildFonts)(void *configuration);
  fc_font_set *(*FcConfigGetFonts)(void *configuration, int set);
  void (*FcConfigDestroy)(void *configuration);
  int (*FcPatternGetString)(const void *pattern, const char *object, int n, unsigned char **text);
  int (*FcPatternGetCharSet)(const void *pattern, const char *object, int n, void **set);
  int (*FcCharSetHasChar)(const void *set, uint32_t character);
} library;

enum { CAIRO_SUCCESS = 0, CAIRO_NO_MEMORY = 1, CAIRO_FORMAT_RGB24 = 1 };
enum { PDF_TITLE = 0, PDF_SUBJECT = 2, PDF_CREATOR = 4, PDF_CREATE_DATE = 5 };

#ifdef __APPLE__
static const char *const names[] = {"librsvg-2.2.dylib", "libgobject-2.0.0.dylib", "libglib-2.0.0.dylib", "libcairo.2.dylib",
                                    "libpangocairo-1.0.0.dylib", "libpangoft2-1.0.0.dylib", "libfontconfig.1.dylib"};
#else
static const char *const names[] = {"librsvg-2.so.2",       "libgobject-2.0.so.0",    "libglib-2.0.so.0", "libcairo.so.2",
                                    "libpangocairo-1.0.so.0", "libpangoft2-1.0.so.0", "libfontconfig.so.1"};
#endif
enum { RSVG, GOBJECT, GLIB, CAIRO, PANGOCAIRO, PANGOFT2, FONTCONFIG, LIBRARIES };

static pthread_once_t once = PTHREAD_ONCE_INIT;
static char failure[RENDERING_MESSAGE];

static void note(char message[RENDERING_MESSAGE], const char *text) {
  snprintf(message, RENDERING_MESSAGE, "%s", text ? text : "unknown error");
}

static void find(void *function, void *opened, const char *name) {
  void *found = opened ? dlsym(opened, name) : NULL;
  if (!found && !failure[0]) note(failure, dlerror());
  memcpy(function, &found, sizeof found);
}

static void open_libraries(void) {
  void *opened[LIBRARIES];
  for (int i = 0; i < LIBRARIES; i++) {
    opened[i] = dlopen(names[i], RTLD_NOW | RTLD_LOCAL);
    if (!opened[i]) {
      note(failure, dlerror());
      return;
    }
  }
#define FIND(where, name) find(&library.name, opened[where], #name)
  FIND(RSVG, rsvg_handle_new_from_data);
  FIND(RSVG, rsvg_handle_set_dpi);
  FIND(RSVG, rsvg_handle_get_intrinsic_size_in_pixels);
  FIND(RSVG, rsvg_handle_render_document);
  FIND(GOBJECT, g_object_unref);
  FIND(GLIB, g_error_free);
  FIND(CAIRO, cairo_pdf_surface_create_for_stream);
  FIND(CAIRO, cairo_pdf_surface_set_metadata);
  FIND(CAIRO, cairo_image_surface_create);
  FIND(CAIRO, cairo_surface_write_to_png_stream);
  FIND(CAIRO, cairo_surface_finish);
  FIND(CAIRO, cairo_surface_status);
  FIND(CAIRO, cairo_surface_destroy);
  FIND(CAIRO, cairo_create);
  FIND(CAIRO, cairo_status);
  FIND(CAIRO, cairo_destroy);
  FIND(CAIRO, cairo_status_to_string);
  FIND(PANGOCAIRO, pango_cairo_font_map_new);
  FIND(PANGOCAIRO, pango_cairo_font_map_set_default);
  FIND(PANGOFT2, pango_fc_font_map_set_config);
  FIND(FONTCONFIG, FcConfigCreate);
  FIND(FONTCONFIG, FcConfigParseAndLoadFromMemory);
  FIND(FONTCONFIG, FcConfigBuildFonts);
  FIND(FONTCONFIG, FcConfigGetFonts);
  FIND(FONTCONFIG, FcConfigDestroy);
  FIND(FONTCONFIG, FcPatternGetString);
  FIND(FONTCONFIG, FcPatternGetCharSet);
  FIND(FONTCONFIG, FcCharSetHasChar);
#undef FIND
}

bool rendering_open(char message[RENDERING_MESSAGE]) {
  pthread_once(&once, open_libraries);
  if (failure[0]) note(message, failure);
  return !failure[0];
}

// Fonts

struct font_choice {
  void *configuration;
  void *map;
};

font_choice *font_choice_new(const char *configuration) {
  font_choice *fonts = calloc(1, sizeof *fonts);
  if (!fonts) return NULL;
  fonts->configuration = library.FcConfigCreate();
  if (!fonts->configuration ||
      !library.FcConfigParseAndLoadFromMemory(fonts->configuration, (const unsigned char *)configuration, 0) ||
      !library.FcConfigBuildFonts(fonts->configuration)) {
    font_choice_free(fonts);
    return NULL;
  }
  fonts->map = library.pango_cairo_font_map_new();
  library.pango_fc_font_map_set_config(fonts->map, fonts->configuration);
  return fonts;
}

void font_choice_free(font_choice *fonts) {
  if (!fonts) return;
  if (fonts->map) library.g_object_unref(fonts->map);
  if (fonts->configuration) library.FcConfigDestroy(fonts->configuration);
  free(fonts);
}

static fc_font_set *all(const font_choice *fonts) { return library.FcConfigGetFonts(fonts->configuration, 0); }

int font_choice_count(const font_choice *fonts) {
  fc_font_set *set = all(fonts);
  return set ? set->count : 0;
}

bool font_choice_has_family(const font_choice *fonts, const char *family) {
  fc_font_set *set = all(fonts);
  for (int i = 0; set && i < set->count; i++) {
    unsigned char *name;
    for (int n = 0; library.FcPatternGetString(set->fonts[i], "family", n, &name) == 0; n++) {
      if (strcmp((const char *)name, family) == 0) return true;
    }
  }
  return false;
}

bool font_choice_covers(const font_choice *fonts, uint32_t character) {
  fc_font_set *set = all(fonts);
  for (int i = 0; set && i < set->count; i++) {
    void *characters;
    if (library.FcPatternGetCharSet(set->fonts[i], "charset", 0, &characters) == 0 &&
        library.FcCharSetHasChar(characters, character)) {
      return true;
    }
  }
  return false;
}

// Pictures

struct picture {
  void *handle;
};

picture *picture_new(const uint8_t *svg, size_t length, char message[RENDERING_MESSAGE]) {
  g_error *error = NULL;
  void *handle = library.rsvg_handle_new_from_data(svg, length, &error);
  if (!handle) {
    note(message, error ? error->message : NULL);
    if (error) library.g_error_free(error);
    return NULL;
  }
  picture *p = calloc(1, sizeof *p);
  if (!p) {
    library.g_object_unref(handle);
    note(message, "out of memory");
    return NULL;
  }
  library.rsvg_handle_set_dpi(handle, 96);
  p->handle = handle;
  return p;
}

bool picture_size(const picture *p, double *width, double *height) {
  if (!library.rsvg_handle_get_intrinsic_size_in_pixels(p->handle, width, height)) return false;
  *width *= 0.75;
  *height *= 0.75;
  return true;
}

void picture_free(picture *p) {
  if (!p) return;
  library.g_object_unref(p->handle);
  free(p);
}

void byte_buffer_free(byte_buffer *buffer) {
  free(buffer->bytes);
  *buffer = (byte_buffer){0};
}

static int append(void *closure, const unsigned char *data, unsigned length) {
  byte_buffer *buffer = closure;
  if (buffer->room - buffer->length < length) {
    size_t room = 2 * buffer->room + length;
    uint8_t *grown = realloc(buffer->bytes, room);
    if (!grown) return CAIRO_NO_MEMORY;
    buffer->bytes = grown;
    buffer->room = room;
  }
  memcpy(buffer->bytes + buffer->length, data, length);
  buffer->length += length;
  return CAIRO_SUCCESS;
}

// Draws into a surface with our fonts, which librsvg takes from the thread's default map.
static bool draw(const picture *p, const font_choice *fonts, void *surface, double width, double height,
                 char message[RENDERING_MESSAGE]) {
  g_error *error = NULL;
  rsvg_rectangle page = {0, 0, width, height};
  void *context = library.cairo_create(surface);
  library.pango_cairo_font_map_set_default(fonts->map);
  bool drawn = library.rsvg_handle_render_document(p->handle, context, &page, &error);
  library.pango_cairo_font_map_set_default(NULL);
  int status = library.cairo_status(context);
  library.cairo_destroy(context);
  if (!drawn) note(message, error ? error->message : NULL);
  if (error) library.g_error_free(error);
  if (drawn && status != CAIRO_SUCCESS) note(message, library.cairo_status_to_string(status));
  return drawn && status == CAIRO_SUCCESS;
}

static bool succeeded(int status, char message[RENDERING_MESSAGE]) {
  if (status != CAIRO_SUCCESS) note(message, library.cairo_status_to_string(status));
  return status == CAIRO_SUCCESS;
}

bool picture_write_pdf(const picture *p, const font_choice *fonts, const char *title, const char *subject,
                       byte_buffer *pdf, char message[RENDERING_MESSAGE]) {
  double width, height;
  if (!picture_size(p, &width, &height)) {
    note(message, "the picture has no size");
    return false;
  }
  void *surface = library.cairo_pdf_surface_create_for_stream(append, pdf, width, height);
  library.cairo_pdf_surface_set_metadata(surface, PDF_TITLE, title);
  library.cairo_pdf_surface_set_metadata(surface, PDF_SUBJECT, subject);
  library.cairo_pdf_surface_set_metadata(surface, PDF_CREATOR, "Entente");
  library.cairo_pdf_surface_set_metadata(surface, PDF_CREATE_DATE, "");
  bool drawn = draw(p, fonts, surface, width, height, message);
  library.cairo_surface_finish(surface);
  bool written = drawn && succeeded(library.cairo_surface_status(surface), message);
  library.cairo_surface_destroy(surface);
  return written;
}

bool picture_write_png(const picture *p, const font_choice *fonts, double width, double height, byte_buffer *png,
                       char message[RENDERING_MESSAGE]) {
  void *surface = library.cairo_image_surface_create(CAIRO_FORMAT_RGB24, width < 1 ? 1 : (int)width, height < 1 ? 1 : (int)height);
  bool written = succeeded(library.cairo_surface_status(surface), message) &&
                 draw(p, fonts, surface, width, height, message) &&
                 succeeded(library.cairo_surface_write_to_png_stream(surface, append, png), message);
  library.cairo_surface_destroy(surface);
  return written;
}
