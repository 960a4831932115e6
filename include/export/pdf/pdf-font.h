/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pango.h>

#include "export/pdf/pdf-file.h"

G_BEGIN_DECLS

/**
 * UsPdfFont:
 * @object: its number in the file
 * @name: its number among the fonts, as in the name of the resource
 * @slant: how much it is slanted for want of an italic
 * @is_emboldened: whether it is made bolder for want of a bold
 *
 * One font file of which a PDF holds the glyphs that it uses.
 */
typedef struct
{
  guint object;
  guint name;
  double slant;
  gboolean is_emboldened;
} UsPdfFont;

/* The fonts of a PDF. */
typedef struct _UsPdfFonts UsPdfFonts;

UsPdfFonts *us_pdf_fonts_new (UsPdfFile *file) G_GNUC_WARN_UNUSED_RESULT;
void us_pdf_fonts_free (UsPdfFonts *self);
const UsPdfFont *us_pdf_fonts_find (UsPdfFonts *self, PangoFont *font, double *ret_size);
PangoGlyph us_pdf_fonts_get_space (const UsPdfFont *font);
PangoGlyph us_pdf_fonts_get_blank (const UsPdfFont *font);
gboolean us_pdf_fonts_is_usual (const UsPdfFont *font, PangoGlyph glyph, gunichar character);
guint us_pdf_fonts_use (UsPdfFonts *self, const UsPdfFont *font, PangoGlyph glyph);
gboolean us_pdf_fonts_map (UsPdfFonts *self, const UsPdfFont *font, PangoGlyph glyph,
                           const char *text, gsize length);
void us_pdf_fonts_write (UsPdfFonts *self);
void us_pdf_fonts_append_resources (UsPdfFonts *self, GString *out);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UsPdfFonts, us_pdf_fonts_free)

G_END_DECLS
