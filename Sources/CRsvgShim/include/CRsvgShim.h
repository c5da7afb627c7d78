// SVG to PDF and PNG through librsvg, which is opened when it is first needed. No type of librsvg, cairo or
// fontconfig can pass this surface.
//
// Not thread-safe: the caller holds one lock around every call.
#ifndef CRSVG_SHIM_API_H
#define CRSVG_SHIM_API_H

#include <stdbool.h>
#include <stddef.h>

// Takes bytes of the result; returns false to stop.
typedef bool (*render_sink)(void *closure, const unsigned char *data, unsigned length);

// Opens librsvg and gives this process the fonts that `fonts` describes, a fontconfig file's text, instead of the
// user's settings. Returns what is missing, or NULL. Later calls do nothing.
const char *render_open(const char *fonts);

// The family that text asking for one would be set in; NULL where there is no font at all.
const char *render_family(const char *wanted);

// One picture; NULL, with a message, where the text is no SVG. Freed by render_close.
typedef struct picture picture;
picture *render_picture(const unsigned char *svg, size_t length);
void render_close(picture *p);

// Its size in CSS pixels of 1/96 inch; false where it has none.
bool render_size(picture *p, double *width, double *height);

// Writes it as PDF of this size in points, with no date in it, so that the same picture gives the same bytes.
bool render_pdf(
    picture *p, double width, double height, const char *title, const char *subject, render_sink sink, void *closure);

// Writes it as PNG of this size in pixels.
bool render_png(picture *p, int width, int height, render_sink sink, void *closure);

// Why the last call failed.
const char *render_message(void);

#endif
