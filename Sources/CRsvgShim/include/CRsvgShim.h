// A narrow surface over librsvg, cairo, pango and fontconfig for turning an SVG text into PDF or PNG bytes.
//
// The libraries are opened at their first use instead of being linked: they and what they need are some fifty shared
// libraries, whose loading takes ten times as long as the start of a command that draws nothing.
//
// Objects are not to be used by two threads at the same time; several objects may be.
#ifndef CRSVG_SHIM_H
#define CRSVG_SHIM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// Where a function has room for words on what failed, this many bytes of it.
enum { RENDERING_MESSAGE = 300 };

// Opens the libraries unless they are open. False with the loader's words where one is missing.
bool rendering_open(char message[RENDERING_MESSAGE]);

// The fonts to draw with, from a fontconfig file's text; the machine's own configuration and the process's current
// one are left alone. Null if fontconfig can't read it.
typedef struct font_choice font_choice;
font_choice *font_choice_new(const char *configuration);
// How many fonts there are to choose from.
int font_choice_count(const font_choice *fonts);
// Whether a family of this name is among them.
bool font_choice_has_family(const font_choice *fonts, const char *family);
// Whether any of them has a glyph for this character.
bool font_choice_covers(const font_choice *fonts, uint32_t character);
void font_choice_free(font_choice *fonts);

// An SVG that was read. Null with librsvg's words where it can't be.
typedef struct picture picture;
picture *picture_new(const uint8_t *svg, size_t length, char message[RENDERING_MESSAGE]);
// Its width and height in points, 1/72 of an inch; false if it doesn't say them.
bool picture_size(const picture *p, double *width, double *height);
void picture_free(picture *p);

// Bytes that grow while they are written.
typedef struct {
  uint8_t *bytes;
  size_t length;
  size_t room;
} byte_buffer;
void byte_buffer_free(byte_buffer *buffer);

// Writes the picture as a PDF page of its size. Title and subject go into the file's metadata, and no date, so that
// the same picture gives the same bytes.
bool picture_write_pdf(const picture *p, const font_choice *fonts, const char *title, const char *subject,
                       byte_buffer *pdf, char message[RENDERING_MESSAGE]);

// Writes the picture as a PNG of this many pixels; a last part of a pixel, which would be drawn half, is cut off.
bool picture_write_png(const picture *p, const font_choice *fonts, double width, double height, byte_buffer *png,
                       char message[RENDERING_MESSAGE]);

#endif
