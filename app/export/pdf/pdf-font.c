/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/pdf/pdf-font.h"

#include <hb-ot.h>
#include <hb.h>
#include <pango/pangofc-font.h>
#include <string.h>

#include "export/pdf/pdf-font-subset.h"

typedef struct
{
  UsPdfFont public; /* first, so that one is the other */
  hb_face_t *face;
  hb_font_t *unscaled;
  guint upem;
  GArray *widths; /* of guint16, by glyph, in thousandths; %UNUSED for glyphs that are not used */
  GHashTable *texts; /* glyph to what it says first */
} Font;

#define UNUSED G_MAXUINT16

/* What is known of a font of Pango, of which there is one for each size. */
typedef struct
{
  Font *font;
  double size;
} Sized;

struct _UsPdfFonts
{
  UsPdfFile *file;
  GPtrArray *fonts;
  GHashTable *sized; /* PangoFont to Sized */
};

static void
free_font (gpointer data)
{
  Font *font = data;

  hb_face_destroy (font->face);
  hb_font_destroy (font->unscaled);
  g_array_unref (font->widths);
  g_hash_table_unref (font->texts);
  g_free (font);
}

/**
 * us_pdf_fonts_new:
 * @file: where the fonts go; must live as long
 *
 * Makes an empty set of fonts. The thread of the pages.
 *
 * Returns: (transfer full): the set
 */
UsPdfFonts *
us_pdf_fonts_new (UsPdfFile *file)
{
  UsPdfFonts *self = g_new0 (UsPdfFonts, 1);

  self->file = file;
  self->fonts = g_ptr_array_new_with_free_func (free_font);
  self->sized = g_hash_table_new_full (NULL, NULL, g_object_unref, g_free);
  return self;
}

/**
 * us_pdf_fonts_free:
 * @self: fonts
 *
 * Frees them. The thread of the pages.
 */
void
us_pdf_fonts_free (UsPdfFonts *self)
{
  g_return_if_fail (self != NULL);

  g_hash_table_unref (self->sized);
  g_ptr_array_unref (self->fonts);
  g_free (self);
}

/* What fontconfig makes up when a family has no italic or no bold. */
static void
find_synthesis (PangoFont *font, double *ret_slant, gboolean *ret_is_emboldened)
{
  FcPattern *pattern;
  FcMatrix *matrix = NULL;
  FcBool embolden = FcFalse;

  *ret_slant = 0;
  *ret_is_emboldened = FALSE;
  if (!PANGO_IS_FC_FONT (font))
    return;
  pattern = pango_fc_font_get_pattern (PANGO_FC_FONT (font));
  if (FcPatternGetMatrix (pattern, FC_MATRIX, 0, &matrix) == FcResultMatch)
    *ret_slant = matrix->xy;
  if (FcPatternGetBool (pattern, FC_EMBOLDEN, 0, &embolden) == FcResultMatch)
    *ret_is_emboldened = embolden;
}

static Font *
add_font (UsPdfFonts *self, hb_face_t *face, double slant, gboolean is_emboldened)
{
  Font *font = g_new0 (Font, 1);

  font->public.object = us_pdf_file_reserve (self->file);
  font->public.name = self->fonts->len;
  font->public.slant = slant;
  font->public.is_emboldened = is_emboldened;
  font->face = hb_face_reference (face);
  font->unscaled = hb_font_create (face);
  font->upem = MAX (hb_face_get_upem (face), 1);
  font->widths = g_array_new (FALSE, FALSE, sizeof (guint16));
  font->texts = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  g_ptr_array_add (self->fonts, font);
  return font;
}

static Sized *
add_sized (UsPdfFonts *self, PangoFont *pango_font)
{
  PangoFontDescription *description = pango_font_describe_with_absolute_size (pango_font);
  hb_face_t *face = hb_font_get_face (pango_font_get_hb_font (pango_font));
  Sized *sized = g_new0 (Sized, 1);
  gboolean is_emboldened;
  double slant;

  sized->size = (double) pango_font_description_get_size (description) / PANGO_SCALE;
  pango_font_description_free (description);
  find_synthesis (pango_font, &slant, &is_emboldened);
  for (guint i = 0; i < self->fonts->len && sized->font == NULL; i++)
    {
      Font *font = g_ptr_array_index (self->fonts, i);

      if (font->face == face && font->public.slant == slant &&
          font->public.is_emboldened == is_emboldened)
        sized->font = font;
    }
  if (sized->font == NULL)
    sized->font = add_font (self, face, slant, is_emboldened);
  g_hash_table_insert (self->sized, g_object_ref (pango_font), sized);
  return sized;
}

/**
 * us_pdf_fonts_find:
 * @self: fonts
 * @font: a font of Pango
 * @ret_size: (out): its size, in points
 *
 * Gives the font of the PDF that a font of Pango is. The thread of the pages.
 *
 * Returns: (transfer none): the font
 */
const UsPdfFont *
us_pdf_fonts_find (UsPdfFonts *self, PangoFont *font, double *ret_size)
{
  Sized *sized;

  g_return_val_if_fail (self != NULL && PANGO_IS_FONT (font) && ret_size != NULL, NULL);

  sized = g_hash_table_lookup (self->sized, font);
  if (sized == NULL)
    sized = add_sized (self, font);
  *ret_size = sized->size;
  return &sized->font->public;
}

/**
 * us_pdf_fonts_get_space:
 * @font: a font
 *
 * Gives the glyph of a space. The thread of the pages.
 *
 * Returns: the glyph, or 0 when the font has none
 */
PangoGlyph
us_pdf_fonts_get_space (const UsPdfFont *font)
{
  hb_codepoint_t glyph = 0;

  g_return_val_if_fail (font != NULL, 0);

  hb_font_get_nominal_glyph (((const Font *) font)->unscaled, ' ', &glyph);
  return glyph;
}

/**
 * us_pdf_fonts_get_blank:
 * @font: a font
 *
 * Gives a glyph that is not seen and takes no room. Fonts have several of these, and draw some of
 * them after all. The thread of the pages.
 *
 * Returns: the glyph, or 0 when the font has none
 */
PangoGlyph
us_pdf_fonts_get_blank (const UsPdfFont *font)
{
  static const hb_codepoint_t candidates[] = { 0x200b, 0xfeff, 0x2060, 0x200c, 0x200d, 0x034f };
  hb_font_t *unscaled;

  g_return_val_if_fail (font != NULL, 0);

  unscaled = ((const Font *) font)->unscaled;
  for (gsize i = 0; i < G_N_ELEMENTS (candidates); i++)
    {
      hb_codepoint_t glyph = 0;
      hb_glyph_extents_t ink = { 0 };

      if (hb_font_get_nominal_glyph (unscaled, candidates[i], &glyph) && glyph <= G_MAXUINT16 &&
          hb_font_get_glyph_h_advance (unscaled, glyph) == 0 &&
          hb_font_get_glyph_extents (unscaled, glyph, &ink) && ink.width == 0 && ink.height == 0)
        return glyph;
    }
  return 0;
}

/**
 * us_pdf_fonts_is_usual:
 * @font: a font
 * @glyph: a glyph
 * @character: a character
 *
 * Tells whether a glyph is the one that a character has when nothing is around it. The thread of
 * the pages.
 *
 * Returns: whether it is
 */
gboolean
us_pdf_fonts_is_usual (const UsPdfFont *font, PangoGlyph glyph, gunichar character)
{
  hb_codepoint_t usual = 0;

  g_return_val_if_fail (font != NULL, FALSE);

  return hb_font_get_nominal_glyph (((const Font *) font)->unscaled, character, &usual) &&
         usual == glyph;
}

/**
 * us_pdf_fonts_use:
 * @self: fonts
 * @font: one of them
 * @glyph: a glyph
 *
 * Takes a glyph into the file. The thread of the pages.
 *
 * Returns: how wide it is, in thousandths of the size
 */
guint
us_pdf_fonts_use (UsPdfFonts *self, const UsPdfFont *font, PangoGlyph glyph)
{
  GArray *widths;
  guint16 *width;

  g_return_val_if_fail (self != NULL && font != NULL && glyph <= G_MAXUINT16, 0);

  widths = ((Font *) font)->widths;
  while (widths->len <= glyph)
    {
      const guint16 unused = UNUSED;

      g_array_append_val (widths, unused);
    }
  width = &g_array_index (widths, guint16, glyph);
  if (*width == UNUSED)
    {
      int advance = hb_font_get_glyph_h_advance (((Font *) font)->unscaled, glyph);

      *width = (guint16) CLAMP ((advance * 1000 + (int) ((Font *) font)->upem / 2) /
                                    (int) ((Font *) font)->upem,
                                0, G_MAXUINT16 - 1);
    }
  return *width;
}

/**
 * us_pdf_fonts_map:
 * @self: fonts
 * @font: one of them
 * @glyph: a glyph
 * @text: (array length=length): what it says here
 * @length: bytes of @text
 *
 * Says what a glyph stands for; the first time counts. The thread of the pages.
 *
 * Returns: %FALSE when it stands for something else already
 */
gboolean
us_pdf_fonts_map (UsPdfFonts *self, const UsPdfFont *font, PangoGlyph glyph, const char *text,
                  gsize length)
{
  const char *known;

  g_return_val_if_fail (self != NULL && font != NULL && text != NULL, FALSE);

  known = g_hash_table_lookup (((Font *) font)->texts, GUINT_TO_POINTER (glyph));
  if (known != NULL)
    return strncmp (known, text, length) == 0 && known[length] == '\0';
  g_hash_table_insert (((Font *) font)->texts, GUINT_TO_POINTER (glyph), g_strndup (text, length));
  return TRUE;
}

/**
 * us_pdf_fonts_write:
 * @self: fonts
 *
 * Writes all fonts into the file. The thread of the pages.
 */
void
us_pdf_fonts_write (UsPdfFonts *self)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < self->fonts->len; i++)
    {
      Font *font = g_ptr_array_index (self->fonts, i);

      us_pdf_font_write (self->file, font->public.object, font->face,
                         (const guint16 *) (gpointer) font->widths->data, font->widths->len,
                         font->texts);
    }
}

/**
 * us_pdf_fonts_append_resources:
 * @self: fonts
 * @out: where to write
 *
 * Writes the names by which pages call the fonts. The thread of the pages.
 */
void
us_pdf_fonts_append_resources (UsPdfFonts *self, GString *out)
{
  g_return_if_fail (self != NULL && out != NULL);

  g_string_append (out, "<<");
  for (guint i = 0; i < self->fonts->len; i++)
    g_string_append_printf (out, "/F%u %u 0 R", i,
                            ((UsPdfFont *) g_ptr_array_index (self->fonts, i))->object);
  g_string_append (out, ">>");
}
