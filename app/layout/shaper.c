/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/shaper.h"

#include <pango/pangocairo.h>
#include <string.h>

#include "layout/words.h"

/* It is not worth it to learn the words of fewer names. */
#define FEW_NAMES 100

#define SOFT_HYPHEN "\xc2\xad"

struct _UsShaper
{
  PangoFontMap *fonts;
  PangoContext *context;
  PangoLayout *layout;
  UsPageStyle *style;
  PangoLanguage *language;
  double ascents[US_N_STYLES];
  double descents[US_N_STYLES];
  UsWords *words[US_N_STYLES]; /* made when they are needed */
  GHashTable *kept;            /* set of Kept */
  UsShape last;                /* how the layout is set up */
  guint generation;
  guint n_shaped;
  guint n_names; /* that were not worth keeping */
};

typedef struct
{
  UsShape shape;
  const char *text; /* that of the paragraph, or the one looked for */
  PangoAttrList *attributes;
  const UsRichLink *links;
  guint n_links;
  UsParagraph *paragraph;
  guint generation;
} Kept;

static guint
hash_kept (gconstpointer data)
{
  const Kept *kept = data;

  return g_str_hash (kept->text) ^ (guint) kept->shape.style ^ (guint) (kept->shape.width * 8);
}

static gboolean
is_same_shape (const UsShape *a, const UsShape *b)
{
  return a->style == b->style && a->width == b->width && a->hang == b->hang && a->rtl == b->rtl &&
         a->justified == b->justified;
}

static gboolean
leads_to_the_same (const Kept *a, const Kept *b)
{
  if (a->n_links != b->n_links)
    return FALSE;
  for (guint i = 0; i < a->n_links; i++)
    if (a->links[i].start != b->links[i].start || a->links[i].end != b->links[i].end ||
        strcmp (a->links[i].target, b->links[i].target) != 0)
      return FALSE;
  return TRUE;
}

static gboolean
equal_kept (gconstpointer a, gconstpointer b)
{
  const Kept *first = a;
  const Kept *second = b;

  return is_same_shape (&first->shape, &second->shape) && strcmp (first->text, second->text) == 0 &&
         leads_to_the_same (first, second) &&
         (first->attributes == second->attributes ||
          (first->attributes != NULL && second->attributes != NULL &&
           pango_attr_list_equal (first->attributes, second->attributes)));
}

static void
free_kept (gpointer data)
{
  Kept *kept = data;

  us_paragraph_unref (kept->paragraph);
  g_clear_pointer (&kept->attributes, pango_attr_list_unref);
  g_free (kept);
}

/**
 * us_shaper_new:
 *
 * Makes a shaper. The thread that will use it.
 *
 * Returns: (transfer full): the shaper
 */
UsShaper *
us_shaper_new (void)
{
  UsShaper *self = g_new0 (UsShaper, 1);
  cairo_font_options_t *options = cairo_font_options_create ();

  /* What is printed is not bent to the pixels of any screen. */
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  self->fonts = pango_cairo_font_map_new ();
  pango_cairo_font_map_set_resolution (PANGO_CAIRO_FONT_MAP (self->fonts), 72);
  self->context = pango_font_map_create_context (self->fonts);
  pango_cairo_context_set_font_options (self->context, options);
  pango_context_set_round_glyph_positions (self->context, FALSE);
  cairo_font_options_destroy (options);
  self->layout = pango_layout_new (self->context);
  pango_layout_set_wrap (self->layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_auto_dir (self->layout, FALSE);
  self->kept = g_hash_table_new_full (hash_kept, equal_kept, free_kept, NULL);
  return self;
}

static void
forget_words (UsShaper *self)
{
  for (guint i = 0; i < US_N_STYLES; i++)
    g_clear_pointer (&self->words[i], us_words_free);
  self->n_names = 0;
}

/**
 * us_shaper_free:
 * @self: a shaper
 *
 * Frees it; paragraphs live on. The thread of the shaper.
 */
void
us_shaper_free (UsShaper *self)
{
  g_return_if_fail (self != NULL);

  forget_words (self);
  g_hash_table_unref (self->kept);
  g_clear_pointer (&self->style, us_page_style_free);
  g_object_unref (self->layout);
  g_object_unref (self->context);
  g_object_unref (self->fonts);
  g_free (self);
}

static void
measure_faces (UsShaper *self)
{
  for (guint i = 0; i < US_N_STYLES; i++)
    {
      PangoFontMetrics *metrics =
          pango_context_get_metrics (self->context, self->style->faces[i].font, self->language);

      self->ascents[i] = (double) pango_font_metrics_get_ascent (metrics) / PANGO_SCALE;
      self->descents[i] = (double) pango_font_metrics_get_descent (metrics) / PANGO_SCALE;
      pango_font_metrics_unref (metrics);
    }
}

static void
set_up (UsShaper *self, const UsShape *shape)
{
  if (shape->rtl != self->last.rtl)
    {
      pango_context_set_base_dir (self->context,
                                  shape->rtl ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
      pango_layout_context_changed (self->layout);
    }
  if (shape->style != self->last.style)
    pango_layout_set_font_description (self->layout, self->style->faces[shape->style].font);
  if (shape->width != self->last.width)
    pango_layout_set_width (self->layout, (int) (shape->width * PANGO_SCALE));
  if (shape->hang != self->last.hang)
    pango_layout_set_indent (self->layout, (int) (-shape->hang * PANGO_SCALE));
  if (shape->justified != self->last.justified)
    pango_layout_set_justify (self->layout, shape->justified);
  self->last = *shape;
}

/**
 * us_shaper_begin:
 * @self: a shaper
 * @style: measures and typefaces
 * @language: language of the letter
 *
 * Says with what typefaces texts are set from now on. The thread of the shaper.
 */
void
us_shaper_begin (UsShaper *self, const UsPageStyle *style, const char *language)
{
  PangoLanguage *tag;

  g_return_if_fail (self != NULL);
  g_return_if_fail (style != NULL);
  g_return_if_fail (language != NULL);

  tag = pango_language_from_string (*language != '\0' ? language : "en");
  self->generation++;
  if (self->style != NULL && tag == self->language &&
      us_page_style_has_same_faces (self->style, style))
    return;
  forget_words (self);
  g_hash_table_remove_all (self->kept);
  g_clear_pointer (&self->style, us_page_style_free);
  self->style = g_memdup2 (style, sizeof *style);
  for (guint i = 0; i < US_N_STYLES; i++)
    self->style->faces[i].font = pango_font_description_copy (style->faces[i].font);
  self->language = tag;
  pango_context_set_language (self->context, tag);
  pango_context_set_base_dir (self->context, PANGO_DIRECTION_LTR);
  pango_layout_context_changed (self->layout);
  self->last = (UsShape){ .width = 1 };
  pango_layout_set_font_description (self->layout, style->faces[0].font);
  pango_layout_set_width (self->layout, PANGO_SCALE);
  pango_layout_set_indent (self->layout, 0);
  pango_layout_set_justify (self->layout, FALSE);
  measure_faces (self);
}

/* Where Pango broke a word in the middle and put a hyphen there that nobody wrote. */
static gboolean
has_hyphens (PangoLayout *layout, const char *text)
{
  /* A break that was asked for shows. */
  if (pango_layout_get_line_count (layout) < 2 || strstr (text, SOFT_HYPHEN) != NULL)
    return FALSE;
  for (GSList *lines = pango_layout_get_lines_readonly (layout); lines != NULL; lines = lines->next)
    for (GSList *runs = ((PangoLayoutLine *) lines->data)->runs; runs != NULL; runs = runs->next)
      if (((PangoLayoutRun *) runs->data)->item->analysis.flags & PANGO_ANALYSIS_FLAG_NEED_HYPHEN)
        return TRUE;
  return FALSE;
}

/* An address with a hyphen too many leads elsewhere. It is rare that a word is longer than a line:
 * so it is set twice, and the others with as few attributes as they have. */
static void
set_text (UsShaper *self, const UsRich *rich)
{
  PangoAttrList *attributes;

  pango_layout_set_attributes (self->layout, rich->attributes);
  pango_layout_set_text (self->layout, rich->text->str, (int) rich->text->len);
  if (!has_hyphens (self->layout, rich->text->str))
    return;
  attributes =
      rich->attributes != NULL ? pango_attr_list_copy (rich->attributes) : pango_attr_list_new ();
  pango_attr_list_insert (attributes, pango_attr_insert_hyphens_new (FALSE));
  pango_layout_set_attributes (self->layout, attributes);
  pango_attr_list_unref (attributes);
}

/* A name of a long list, if it is as simple as most are; or NULL. */
static UsParagraph *
set_name (UsShaper *self, const UsRich *rich, const UsShape *shape)
{
  UsWords **words = &self->words[shape->style];
  PangoGlyphItem *run;

  if (shape->kept || shape->rtl || rich->attributes != NULL || ++self->n_names <= FEW_NAMES)
    return NULL;
  if (*words == NULL)
    *words = us_words_new (self->context, self->style->faces[shape->style].font);
  run = us_words_set (*words, rich->text->str, rich->text->len, (int) (shape->width * PANGO_SCALE));
  return run != NULL ? us_paragraph_new_line (run, rich) : NULL;
}

static UsParagraph *
shape_anew (UsShaper *self, const UsRich *rich, const UsShape *shape)
{
  UsParagraph *paragraph;
  double text_height = self->ascents[shape->style] + self->descents[shape->style];

  set_up (self, shape);
  paragraph = set_name (self, rich, shape);
  if (paragraph == NULL)
    {
      set_text (self, rich);
      paragraph = us_paragraph_new (self->layout, rich);
    }
  paragraph->rtl = shape->rtl;
  paragraph->style = shape->style;
  paragraph->width = shape->width;
  paragraph->hang = shape->hang;
  paragraph->leading = us_paragraph_find_leading (paragraph, &self->style->faces[shape->style]);
  paragraph->ascent = self->ascents[shape->style] + (paragraph->leading - text_height) / 2;
  self->n_shaped++;
  return paragraph;
}

/**
 * us_shaper_shape:
 * @self: a shaper that was begun
 * @rich: a text
 * @shape: how to set it
 *
 * Breaks a text into lines. The thread of the shaper.
 *
 * Returns: (transfer full): the paragraph
 */
UsParagraph *
us_shaper_shape (UsShaper *self, const UsRich *rich, const UsShape *shape)
{
  Kept key;
  Kept *kept;

  g_return_val_if_fail (self != NULL && self->style != NULL, NULL);
  g_return_val_if_fail (rich != NULL && shape != NULL, NULL);

  if (!shape->kept)
    return shape_anew (self, rich, shape);
  key = (Kept){ .shape = *shape,
                .text = rich->text->str,
                .attributes = rich->attributes,
                .links = (const UsRichLink *) rich->links->data,
                .n_links = rich->links->len };
  kept = g_hash_table_lookup (self->kept, &key);
  if (kept == NULL)
    {
      kept = g_new (Kept, 1);
      *kept = key;
      if (key.attributes != NULL)
        kept->attributes = pango_attr_list_copy (key.attributes);
      kept->paragraph = shape_anew (self, rich, shape);
      kept->text = kept->paragraph->text;
      kept->links = kept->paragraph->links;
      g_hash_table_add (self->kept, kept);
    }
  kept->generation = self->generation;
  return us_paragraph_ref (kept->paragraph);
}

static gboolean
is_old (gpointer key, gpointer value, gpointer self)
{
  return ((Kept *) key)->generation != ((UsShaper *) self)->generation;
}

/**
 * us_shaper_sweep:
 * @self: a shaper
 *
 * Forgets what was not shaped since us_shaper_begin(). The thread of the shaper.
 */
void
us_shaper_sweep (UsShaper *self)
{
  g_return_if_fail (self != NULL);

  g_hash_table_foreach_remove (self->kept, is_old, self);
}

/**
 * us_shaper_get_n_shaped:
 * @self: a shaper
 *
 * Tells how many texts were broken into lines so far, for tests. The thread of the shaper.
 *
 * Returns: how many
 */
guint
us_shaper_get_n_shaped (UsShaper *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_shaped;
}
