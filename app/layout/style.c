/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/style.h"

#include <pango/pangocairo.h>

#include "publish/page-setup.h"

#define POINTS_PER_MM (72.0 / 25.4)

/* However wide somebody makes the margins, this much is left for the text. */
#define TEXT_MIN 72.0

/* Book types that free systems have, the best first, then what carries other scripts: each letter
 * is set in the first of them that has it. */
#define USUAL_FONTS                                                                                \
  "Libertinus Serif,Linux Libertine O,Source Serif 4,Source Serif Pro,Noto Serif,"                 \
  "Liberation Serif,Nimbus Roman,DejaVu Serif,Noto Naskh Arabic,Amiri,Scheherazade New,serif"

/* Lines of Arabic need more room for what stands above and below its letters. */
#define LEADING 1.36
#define LEADING_ARABIC 1.62

/* What stands in columns does not: its lines are short, and few have vowels. It must not have it
 * either: poppler, with which others copy names out of our PDF, takes lines further apart than 1.5
 * times their letters for rows of a table, and reads across the columns. */
#define LEADING_CLOSE_ARABIC 1.46

static const struct
{
  double scale;
  double leading; /* times the usual one */
  PangoWeight weight;
  PangoStyle slant;
  gboolean is_close;
} styles[US_N_STYLES] = {
  [US_STYLE_BODY] = { 1.0, 1.0, PANGO_WEIGHT_NORMAL, PANGO_STYLE_NORMAL, FALSE },
  [US_STYLE_ADDRESS] = { 1.0, 1.0, PANGO_WEIGHT_NORMAL, PANGO_STYLE_NORMAL, TRUE },
  [US_STYLE_TITLE] = { 1.5, 0.92, PANGO_WEIGHT_BOLD, PANGO_STYLE_NORMAL, FALSE },
  [US_STYLE_SUBJECT] = { 1.0, 1.0, PANGO_WEIGHT_BOLD, PANGO_STYLE_NORMAL, FALSE },
  [US_STYLE_HEADING] = { 1.13, 1.0, PANGO_WEIGHT_BOLD, PANGO_STYLE_NORMAL, FALSE },
  [US_STYLE_GROUP] = { 1.0, 1.0, PANGO_WEIGHT_BOLD, PANGO_STYLE_NORMAL, FALSE },
  [US_STYLE_ABOUT] = { 0.93, 1.0, PANGO_WEIGHT_NORMAL, PANGO_STYLE_NORMAL, FALSE },
  [US_STYLE_QUOTATION] = { 1.0, 1.0, PANGO_WEIGHT_NORMAL, PANGO_STYLE_NORMAL, FALSE },
  [US_STYLE_NAME] = { 0.93, 1.0, PANGO_WEIGHT_NORMAL, PANGO_STYLE_NORMAL, TRUE },
  [US_STYLE_NOTE] = { 0.82, 0.97, PANGO_WEIGHT_NORMAL, PANGO_STYLE_NORMAL, FALSE },
  [US_STYLE_FURNITURE] = { 0.82, 1.0, PANGO_WEIGHT_NORMAL, PANGO_STYLE_NORMAL, FALSE },
};

static const struct
{
  double width;
  double height;
} papers[] = {
  [US_PAPER_A4] = { 210 * POINTS_PER_MM, 297 * POINTS_PER_MM },
  [US_PAPER_LETTER] = { 612, 792 },
};

static void
fit_margins (double *start, double *end, double length)
{
  double excess = *start + *end + TEXT_MIN - length;

  if (excess <= 0)
    return;
  *start -= excess / 2;
  *end -= excess / 2;
}

static void
set_faces (UsPageStyle *self, const UsPageSetup *setup)
{
  g_autofree char *families =
      g_strconcat (setup->font, *setup->font != '\0' ? "," : "", USUAL_FONTS, NULL);

  for (guint i = 0; i < US_N_STYLES; i++)
    {
      UsTypeface *face = &self->faces[i];
      double arabic = styles[i].is_close ? LEADING_CLOSE_ARABIC : LEADING_ARABIC;

      face->size = setup->font_size * styles[i].scale;
      face->leading = face->size * (self->rtl ? arabic : LEADING) * styles[i].leading;
      face->is_close = styles[i].is_close;
      face->font = pango_font_description_new ();
      pango_font_description_set_family (face->font, families);
      pango_font_description_set_absolute_size (face->font, face->size * PANGO_SCALE);
      pango_font_description_set_weight (face->font, styles[i].weight);
      pango_font_description_set_style (face->font, styles[i].slant);
    }
}

/**
 * us_page_style_new:
 * @publication: a publication
 *
 * Works out the measures of its pages. Any thread.
 *
 * Returns: (transfer full): the measures
 */
UsPageStyle *
us_page_style_new (const UsPublication *publication)
{
  const UsPageSetup *setup;
  UsPageStyle *self;
  double top, bottom, start, end;

  g_return_val_if_fail (publication != NULL, NULL);

  setup = &publication->pages;
  self = g_new0 (UsPageStyle, 1);
  self->rtl = publication->rtl;
  self->justified = setup->alignment == US_ALIGNMENT_JUSTIFIED;
  self->width = papers[setup->paper].width;
  self->height = papers[setup->paper].height;
  top = setup->margin_top * POINTS_PER_MM;
  bottom = setup->margin_bottom * POINTS_PER_MM;
  start = setup->margin_start * POINTS_PER_MM;
  end = setup->margin_end * POINTS_PER_MM;
  fit_margins (&top, &bottom, self->height);
  fit_margins (&start, &end, self->width);
  self->top = top;
  self->bottom = self->height - bottom;
  self->left = self->rtl ? end : start;
  self->right = self->width - (self->rtl ? start : end);
  set_faces (self, setup);
  return self;
}

/**
 * us_page_style_free:
 * @self: measures
 *
 * Frees them. Any thread.
 */
void
us_page_style_free (UsPageStyle *self)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < US_N_STYLES; i++)
    pango_font_description_free (self->faces[i].font);
  g_free (self);
}

/**
 * us_page_style_has_same_faces:
 * @a: measures
 * @b: others
 *
 * Tells whether lines set with one fit the other. Any thread.
 *
 * Returns: whether all typefaces are the same
 */
gboolean
us_page_style_has_same_faces (const UsPageStyle *a, const UsPageStyle *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  for (guint i = 0; i < US_N_STYLES; i++)
    if (a->faces[i].leading != b->faces[i].leading ||
        !pango_font_description_equal (a->faces[i].font, b->faces[i].font))
      return FALSE;
  return TRUE;
}

/**
 * us_page_style_has_font:
 * @family: as the settings of a letter name it: one family, or several with commas
 *
 * Tells whether one of them is on this computer; whether it takes the place of another, nobody
 * asks. Any thread.
 *
 * Returns: whether it is
 */
gboolean
us_page_style_has_font (const char *family)
{
  g_autoptr (PangoFontMap) fonts = pango_cairo_font_map_new ();
  g_autofree PangoFontFamily **families = NULL;
  g_auto (GStrv) names = NULL;
  int n_families;

  g_return_val_if_fail (family != NULL, FALSE);

  names = g_strsplit (family, ",", -1);
  pango_font_map_list_families (fonts, &families, &n_families);
  for (int i = 0; i < n_families; i++)
    for (gsize j = 0; names[j] != NULL; j++)
      if (g_ascii_strcasecmp (g_strstrip (names[j]), pango_font_family_get_name (families[i])) == 0)
        return TRUE;
  return FALSE;
}
