#include "CRsvgShim.h"

#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>

#include "../CRsvg/shim.h"

#define DECLARE(result, name, arguments) static result(*p_##name) arguments;
CRSVG_FUNCTIONS(DECLARE)

static char message[512];

static void say(const char *text) { snprintf(message, sizeof message, "%s", text); }

const char *render_message(void) { return message; }

static const char *find_functions(void *library) {
#define FIND(result, name, arguments)                        \
  if (!(p_##name = (result(*) arguments)dlsym(library, #name))) return #name;
  CRSVG_FUNCTIONS(FIND)
  return NULL;
}

const char *render_open(const char *fonts) {
  static bool is_open = false;
  if (is_open) return NULL;
  void *library = dlopen("librsvg-2.so.2", RTLD_NOW | RTLD_LOCAL);
  if (!library) return "librsvg-2.so.2";
  const char *missing = find_functions(library);
  if (missing) return missing;
  FcConfig *config = p_FcConfigCreate();
  if (!config || !p_FcConfigParseAndLoadFromMemory(config, (const unsigned char *)fonts, 1)
      || !p_FcConfigBuildFonts(config) || !p_FcConfigSetCurrent(config))
    return "a working fontconfig";
  is_open = true;
  return NULL;
}

const char *render_family(const char *wanted) {
  static char family[128];
  FcPattern *pattern = p_FcNameParse((const unsigned char *)wanted);
  if (!pattern) return NULL;
  p_FcConfigSubstitute(NULL, pattern, 0);
  p_FcDefaultSubstitute(pattern);
  int result = 0;
  FcPattern *match = p_FcFontMatch(NULL, pattern, &result);
  p_FcPatternDestroy(pattern);
  if (!match) return NULL;
  unsigned char *name = NULL;
  const char *found = NULL;
  if (p_FcPatternGetString(match, "family", 0, &name) == 0 && name) {
    snprintf(family, sizeof family, "%s", (const char *)name);
    found = family;
  }
  p_FcPatternDestroy(match);
  return found;
}

struct picture { RsvgHandle *handle; };

picture *render_picture(const unsigned char *svg, size_t length) {
  GError *error = NULL;
  RsvgHandle *handle = p_rsvg_handle_new_from_data(svg, length, &error);
  if (!handle) {
    say(error ? error->message : "the text is no SVG");
    if (error) p_g_error_free(error);
    return NULL;
  }
  p_rsvg_handle_set_dpi(handle, 96);
  picture *p = malloc(sizeof *p);
  if (p) p->handle = handle;
  return p;
}

void render_close(picture *p) {
  p_g_object_unref(p->handle);
  free(p);
}

bool render_size(picture *p, double *width, double *height) {
  return p_rsvg_handle_get_intrinsic_size_in_pixels(p->handle, width, height);
}

typedef struct { render_sink sink; void *closure; } stream;

// 0 is CAIRO_STATUS_SUCCESS, 11 CAIRO_STATUS_WRITE_ERROR.
static int pass_on(void *closure, const unsigned char *data, unsigned length) {
  stream *s = closure;
  return s->sink(s->closure, data, length) ? 0 : 11;
}

static bool draw(picture *p, cairo_surface_t *surface, double width, double height) {
  cairo_t *context = p_cairo_create(surface);
  RsvgRectangle page = {0, 0, width, height};
  GError *error = NULL;
  bool drawn = p_rsvg_handle_render_document(p->handle, context, &page, &error);
  int status = p_cairo_status(context);
  if (!drawn) say(error ? error->message : "the picture can't be drawn");
  else if (status) say(p_cairo_status_to_string(status));
  if (error) p_g_error_free(error);
  p_cairo_destroy(context);
  return drawn && status == 0;
}

static bool is_sound(cairo_surface_t *surface) {
  int status = p_cairo_surface_status(surface);
  if (status) say(p_cairo_status_to_string(status));
  return status == 0;
}

bool render_pdf(
    picture *p, double width, double height, const char *title, const char *subject, render_sink sink,
    void *closure) {
  stream s = {sink, closure};
  cairo_surface_t *surface = p_cairo_pdf_surface_create_for_stream(pass_on, &s, width, height);
  bool done = is_sound(surface);
  if (done) {
    // The numbers of cairo_pdf_metadata_t: title, subject, creator, date of creation.
    p_cairo_pdf_surface_set_metadata(surface, 0, title);
    p_cairo_pdf_surface_set_metadata(surface, 2, subject);
    p_cairo_pdf_surface_set_metadata(surface, 4, "Entente");
    p_cairo_pdf_surface_set_metadata(surface, 5, NULL);
    done = draw(p, surface, width, height);
    p_cairo_surface_finish(surface);
    done = is_sound(surface) && done;
  }
  p_cairo_surface_destroy(surface);
  return done;
}

bool render_png(picture *p, int width, int height, render_sink sink, void *closure) {
  stream s = {sink, closure};
  // 0 is CAIRO_FORMAT_ARGB32.
  cairo_surface_t *surface = p_cairo_image_surface_create(0, width, height);
  bool done = is_sound(surface) && draw(p, surface, width, height);
  if (done) {
    int status = p_cairo_surface_write_to_png_stream(surface, pass_on, &s);
    if (status) say(p_cairo_status_to_string(status));
    done = status == 0;
  }
  p_cairo_surface_destroy(surface);
  return done;
}
