/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/words.h"

#include <hb-ot.h>
#include <pango/pango-font.h>
#include <string.h>

/* So many words are remembered; then it begins anew. */
#define N_WORDS_MAX 4096

/* The letters of European languages, and then the dashes and quotation marks. */
#define N_LETTERS 0x250
#define FIRST_MARK 0x2010
#define N_MARKS 0x10

typedef struct
{
  const char *text; /* that of the word, or the one looked for; @length bytes of it */
  gsize length;
  PangoGlyphString *glyphs;
} Word;

struct _UsWords
{
  PangoItem *item; /* what all words have in common; NULL when words can't be set apart */
  PangoGlyphInfo space;
  PangoFontset *fonts;
  GHashTable *words;                /* set of Word */
  gint8 known[N_LETTERS + N_MARKS]; /* 1: the font has the character, -1: it does not */
};

static guint
hash_word (gconstpointer data)
{
  const Word *word = data;
  guint hash = 5381;

  for (gsize i = 0; i < word->length; i++)
    hash = hash * 33 + (guchar) word->text[i];
  return hash;
}

static gboolean
equal_word (gconstpointer a, gconstpointer b)
{
  const Word *first = a;
  const Word *second = b;

  return first->length == second->length && memcmp (first->text, second->text, first->length) == 0;
}

static void
free_word (gpointer data)
{
  pango_glyph_string_free (((Word *) data)->glyphs);
  g_free (data);
}

static gboolean
has_table (hb_face_t *face, hb_tag_t tag)
{
  hb_blob_t *table = hb_face_reference_table (face, tag);
  gboolean has = hb_blob_get_length (table) > 0;

  hb_blob_destroy (table);
  return has;
}

/* Whether what a table does to glyphs depends on a space next to them, or changes it. */
static gboolean
table_minds_spaces (hb_face_t *face, hb_tag_t table, hb_codepoint_t space)
{
  /* What is on when nobody asks for more. */
  static const hb_tag_t features[] = { HB_TAG ('a', 'b', 'v', 'm'), HB_TAG ('b', 'l', 'w', 'm'),
                                       HB_TAG ('c', 'a', 'l', 't'), HB_TAG ('c', 'c', 'm', 'p'),
                                       HB_TAG ('c', 'l', 'i', 'g'), HB_TAG ('c', 'u', 'r', 's'),
                                       HB_TAG ('d', 'i', 's', 't'), HB_TAG ('k', 'e', 'r', 'n'),
                                       HB_TAG ('l', 'i', 'g', 'a'), HB_TAG ('l', 'o', 'c', 'l'),
                                       HB_TAG ('m', 'a', 'r', 'k'), HB_TAG ('m', 'k', 'm', 'k'),
                                       HB_TAG ('r', 'c', 'l', 't'), HB_TAG ('r', 'l', 'i', 'g'),
                                       HB_TAG ('r', 'v', 'r', 'n'), HB_TAG_NONE };
  hb_set_t *lookups = hb_set_create ();
  hb_set_t *glyphs = hb_set_create ();
  hb_codepoint_t lookup = HB_SET_VALUE_INVALID;
  gboolean found = FALSE;

  hb_ot_layout_collect_lookups (face, table, NULL, NULL, features, lookups);
  while (!found && hb_set_next (lookups, &lookup))
    {
      hb_set_clear (glyphs);
      hb_ot_layout_lookup_collect_glyphs (face, table, lookup, glyphs, glyphs, glyphs, NULL);
      found = hb_set_has (glyphs, space);
    }
  hb_set_destroy (glyphs);
  hb_set_destroy (lookups);
  return found;
}

/* The old table of kerning counts when there is no new one. */
static gboolean
has_old_kerning (hb_face_t *face)
{
  static const hb_tag_t scripts[] = { HB_TAG ('l', 'a', 't', 'n'), HB_TAG_NONE };
  static const hb_tag_t features[] = { HB_TAG ('k', 'e', 'r', 'n'), HB_TAG_NONE };
  hb_set_t *lookups = hb_set_create ();
  gboolean has = has_table (face, HB_TAG ('k', 'e', 'r', 'n'));

  hb_ot_layout_collect_lookups (face, HB_OT_TAG_GPOS, scripts, NULL, features, lookups);
  has = has && hb_set_is_empty (lookups);
  hb_set_destroy (lookups);
  return has;
}

/* Whether a font sets a word in another way when there is a space before or after it. Old kinds of
 * tables are not looked into. */
static gboolean
minds_spaces (PangoFont *font, hb_codepoint_t space)
{
  hb_face_t *face = hb_font_get_face (pango_font_get_hb_font (font));

  return has_old_kerning (face) || has_table (face, HB_TAG ('k', 'e', 'r', 'x')) ||
         has_table (face, HB_TAG ('m', 'o', 'r', 'x')) ||
         has_table (face, HB_TAG ('m', 'o', 'r', 't')) ||
         has_table (face, HB_TAG ('S', 'i', 'l', 'f')) ||
         table_minds_spaces (face, HB_OT_TAG_GSUB, space) ||
         table_minds_spaces (face, HB_OT_TAG_GPOS, space);
}

/**
 * us_words_new:
 * @context: a context with the language of the letter, in which positions are not rounded
 * @font: the typeface
 *
 * Makes a setter of names that knows no word yet. The thread that will use it.
 *
 * Returns: (transfer full): the setter
 */
UsWords *
us_words_new (PangoContext *context, const PangoFontDescription *font)
{
  UsWords *self = g_new0 (UsWords, 1);
  g_autoptr (PangoLayout) layout = NULL;
  GSList *runs;

  g_return_val_if_fail (PANGO_IS_CONTEXT (context) && font != NULL, self);

  self->words = g_hash_table_new_full (hash_word, equal_word, free_word, NULL);
  layout = pango_layout_new (context);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_text (layout, "A a", -1);
  runs = pango_layout_get_line_readonly (layout, 0)->runs;
  if (runs != NULL && runs->next == NULL)
    {
      const PangoLayoutRun *run = runs->data;

      if (run->glyphs->num_glyphs == 3 && run->item->analysis.level == 0 &&
          !minds_spaces (run->item->analysis.font, run->glyphs->glyphs[1].glyph))
        {
          self->item = pango_item_copy (run->item);
          self->space = run->glyphs->glyphs[1];
          self->fonts = pango_context_load_fontset (context, font, run->item->analysis.language);
        }
    }
  return self;
}

/**
 * us_words_free:
 * @self: a setter
 *
 * Frees it; what it has set lives on. Its thread.
 */
void
us_words_free (UsWords *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->words, g_hash_table_unref);
  g_clear_pointer (&self->item, pango_item_free);
  g_clear_object (&self->fonts);
  g_free (self);
}

/* Whether a character is of the typeface itself, and as simple as a letter. */
static gboolean
is_simple (UsWords *self, gunichar character)
{
  gint8 *known;

  if (character < 0x7f)
    known = &self->known[character];
  else if (character >= 0xc0 && character < N_LETTERS)
    known = &self->known[character];
  else if (character == 0x2013 || character == 0x2014 || character == 0x2018 ||
           character == 0x2019 || character == 0x201c || character == 0x201d)
    known = &self->known[N_LETTERS + character - FIRST_MARK];
  else
    return FALSE;
  if (*known == 0)
    {
      g_autoptr (PangoFont) font = pango_fontset_get_font (self->fonts, character);

      *known = font == self->item->analysis.font && character >= ' ' ? 1 : -1;
    }
  return *known > 0;
}

static gboolean
is_letter (gunichar character)
{
  return g_ascii_isalpha ((char) MIN (character, 0x7f)) ||
         (character >= 0xc0 && character < N_LETTERS && character != 0xd7 && character != 0xf7);
}

/* Whether a name is made of words with one space between any two; with a letter somewhere, as the
 * script of figures is that of the letters around them. */
static gboolean
is_made_of_words (UsWords *self, const char *text, const char *end)
{
  gboolean has_letter = FALSE;
  gunichar before = ' ';

  while (text < end)
    {
      gunichar character = g_utf8_get_char (text);

      if (!is_simple (self, character) || (character == ' ' && before == ' '))
        return FALSE;
      has_letter = has_letter || is_letter (character);
      before = character;
      text = g_utf8_next_char (text);
    }
  return has_letter && before != ' ';
}

static const PangoGlyphString *
find_word (UsWords *self, const char *text, gsize length)
{
  const Word key = { .text = text, .length = length };
  Word *word = g_hash_table_lookup (self->words, &key);

  if (word != NULL)
    return word->glyphs;
  if (g_hash_table_size (self->words) >= N_WORDS_MAX)
    g_hash_table_remove_all (self->words);
  word = g_malloc (sizeof *word + length);
  memcpy (word + 1, text, length);
  *word = key;
  word->text = (const char *) (word + 1);
  word->glyphs = pango_glyph_string_new ();
  pango_shape_with_flags (text, (int) length, text, (int) length, &self->item->analysis,
                          word->glyphs, PANGO_SHAPE_NONE);
  g_hash_table_add (self->words, word);
  return word->glyphs;
}

/* Adds glyphs whose text begins at @offset, and gives their width. */
static int
append (PangoGlyphString *out, const PangoGlyphInfo *glyphs, const int *clusters, int n_glyphs,
        int offset)
{
  int first = out->num_glyphs;
  int width = 0;

  pango_glyph_string_set_size (out, first + n_glyphs);
  memcpy (&out->glyphs[first], glyphs, (gsize) n_glyphs * sizeof *glyphs);
  for (int i = 0; i < n_glyphs; i++)
    {
      out->log_clusters[first + i] = clusters[i] + offset;
      width += glyphs[i].geometry.width;
    }
  return width;
}

static PangoGlyphString *
set_glyphs (UsWords *self, const char *text, const char *end, int width)
{
  PangoGlyphString *glyphs = pango_glyph_string_new ();
  const char *word = text;
  int used = 0;

  /* Room is made once. */
  pango_glyph_string_set_size (glyphs, (int) (end - text));
  glyphs->num_glyphs = 0;
  for (;;)
    {
      const char *space = memchr (word, ' ', (gsize) (end - word));
      const char *word_end = space != NULL ? space : end;
      const PangoGlyphString *set = find_word (self, word, (gsize) (word_end - word));
      const int no_cluster = 0;

      used += append (glyphs, set->glyphs, set->log_clusters, set->num_glyphs, (int) (word - text));
      if (space == NULL || used > width)
        break;
      used += append (glyphs, &self->space, &no_cluster, 1, (int) (space - text));
      word = space + 1;
    }
  if (used <= width)
    return glyphs;
  pango_glyph_string_free (glyphs);
  return NULL;
}

/**
 * us_words_set:
 * @self: a setter
 * @text: UTF-8
 * @length: bytes of @text
 * @width: room for it, in units of Pango
 *
 * Sets a name as a layout of Pango does when it reads from left to right, in a small part of the
 * time. The thread of the setter.
 *
 * Returns: (transfer full) (nullable): all of the name as one run; %NULL when it does not fit on
 * one line, or is anything but plain words of this typeface
 */
PangoGlyphItem *
us_words_set (UsWords *self, const char *text, gsize length, int width)
{
  PangoGlyphString *glyphs;
  PangoGlyphItem *run;

  g_return_val_if_fail (self != NULL && text != NULL, NULL);

  if (self->item == NULL || length > G_MAXUINT16 || !is_made_of_words (self, text, text + length))
    return NULL;
  glyphs = set_glyphs (self, text, text + length, width);
  if (glyphs == NULL)
    return NULL;
  run = g_slice_new0 (PangoGlyphItem);
  run->glyphs = glyphs;
  run->item = pango_item_copy (self->item);
  run->item->offset = 0;
  run->item->length = (int) length;
  run->item->num_chars = (int) g_utf8_strlen (text, (gssize) length);
  return run;
}
