/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "compare/pieces.h"

#include <string.h>
#include <unicode/ubrk.h>
#include <unicode/uloc.h>
#include <unicode/utext.h>

#include "compare/sequence.h"

/* A text, cut where words begin and end. */
typedef struct
{
  const char *text;
  GArray *ends;    /* byte after each word or what stands between two */
  GArray *numbers; /* the same for the same letters */
  guint8 *changed;
} Side;

/* What numbers the words of both texts. */
typedef struct
{
  GHashTable *numbers;
  GStringChunk *strings;
  GString *word;
} Book;

static guint
get_number (Book *self, const char *word, gsize length)
{
  guint number;

  g_string_truncate (self->word, 0);
  g_string_append_len (self->word, word, (gssize) length);
  number = GPOINTER_TO_UINT (g_hash_table_lookup (self->numbers, self->word->str));
  if (number == 0)
    {
      number = g_hash_table_size (self->numbers) + 1;
      g_hash_table_insert (self->numbers, g_string_chunk_insert (self->strings, self->word->str),
                           GUINT_TO_POINTER (number));
    }
  return number;
}

static void
cut (Side *self, Book *book, UBreakIterator *breaks)
{
  guint start = 0;
  guint length = (guint) strlen (self->text);

  while (start < length)
    {
      int32_t next = breaks != NULL ? ubrk_next (breaks) : UBRK_DONE;
      guint end = next == UBRK_DONE ? length : (guint) next;
      guint number = get_number (book, self->text + start, end - start);

      g_array_append_val (self->ends, end);
      g_array_append_val (self->numbers, number);
      start = end;
    }
}

static void
side_init (Side *self, Book *book, const char *text, const char *language)
{
  UErrorCode status = U_ZERO_ERROR;
  char locale[ULOC_FULLNAME_CAPACITY] = "";
  UText *source = utext_openUTF8 (NULL, text, -1, &status);
  UBreakIterator *breaks;

  self->text = text;
  self->ends = g_array_new (FALSE, FALSE, sizeof (guint));
  self->numbers = g_array_new (FALSE, FALSE, sizeof (guint));
  uloc_forLanguageTag (language, locale, sizeof locale, NULL, &status);
  status = U_ZERO_ERROR;
  breaks = ubrk_open (UBRK_WORD, locale, NULL, 0, &status);
  if (U_SUCCESS (status))
    ubrk_setUText (breaks, source, &status);
  cut (self, book, U_SUCCESS (status) ? breaks : NULL);
  self->changed = g_new (guint8, self->ends->len + 1);
  ubrk_close (breaks);
  utext_close (source);
}

static void
side_clear (Side *self)
{
  g_array_unref (self->ends);
  g_array_unref (self->numbers);
  g_free (self->changed);
}

static guint
get_start (const Side *self, guint index)
{
  return index == 0 ? 0 : g_array_index (self->ends, guint, index - 1);
}

static gboolean
is_space (const Side *self, guint index)
{
  const char *end = self->text + g_array_index (self->ends, guint, index);

  for (const char *p = self->text + get_start (self, index); p < end; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)))
      return FALSE;
  return TRUE;
}

static gboolean
is_changed (const Side *self, guint index)
{
  return index < self->ends->len && self->changed[index] != 0;
}

/* Two words that were replaced are read as one piece: a space that is the same between two changes
 * belongs to them. */
static void
join_changes (Side *old, Side *now)
{
  gboolean after_change = FALSE;
  guint i = 0, j = 0;

  while (i < old->ends->len || j < now->ends->len)
    {
      if (is_changed (old, i) || is_changed (now, j))
        {
          after_change = TRUE;
          i += is_changed (old, i);
          j += is_changed (now, j);
          continue;
        }
      if (after_change && is_space (old, i) && (is_changed (old, i + 1) || is_changed (now, j + 1)))
        old->changed[i] = now->changed[j] = 1;
      else
        after_change = FALSE;
      i++;
      j++;
    }
}

/* Takes what is alike from *index on. Gives nothing when there is none. */
static void
take (GPtrArray *words, const Side *side, guint *index, UsPieceKind kind, guint end)
{
  guint start = get_start (side, *index);

  if (*index == end)
    return;
  *index = end;
  g_ptr_array_add (words,
                   us_piece_new (kind, side->text + start, (gssize) get_start (side, end) - start));
}

static guint
get_end (const Side *side, guint index, gboolean changed)
{
  while (index < side->ends->len && is_changed (side, index) == changed)
    index++;
  return index;
}

static GPtrArray *
collect (const Side *old, const Side *now)
{
  GPtrArray *words = g_ptr_array_new_with_free_func ((GDestroyNotify) us_piece_free);
  guint i = 0, j = 0;

  while (i < old->ends->len || j < now->ends->len)
    {
      guint kept;

      take (words, old, &i, US_PIECE_REMOVED, get_end (old, i, TRUE));
      take (words, now, &j, US_PIECE_ADDED, get_end (now, j, TRUE));
      kept = MIN (get_end (old, i, FALSE) - i, get_end (now, j, FALSE) - j);
      i += kept;
      take (words, now, &j, US_PIECE_KEPT, j + kept);
    }
  return words;
}

/**
 * us_piece_new:
 * @kind: what became of them
 * @text: the words
 * @length: how many bytes, or -1 for all
 *
 * Any thread.
 *
 * Returns: (transfer full): a piece
 */
UsPiece *
us_piece_new (UsPieceKind kind, const char *text, gssize length)
{
  UsPiece *self;

  g_return_val_if_fail (text != NULL, NULL);

  self = g_new (UsPiece, 1);
  self->kind = kind;
  self->text = length < 0 ? g_strdup (text) : g_strndup (text, (gsize) length);
  return self;
}

/**
 * us_piece_free:
 * @self: (transfer full) (nullable): a piece
 *
 * Any thread.
 */
void
us_piece_free (UsPiece *self)
{
  if (self == NULL)
    return;
  g_free (self->text);
  g_free (self);
}

/**
 * us_pieces_compare:
 * @old: valid UTF-8
 * @now: valid UTF-8
 * @language: the code of the language of both; may be empty
 *
 * Finds which words of a text became others, by the rules of Unicode for words. Any thread.
 *
 * Returns: (transfer full) (element-type UsPiece): the pieces in their order; none for two empty
 *   texts
 */
GPtrArray *
us_pieces_compare (const char *old, const char *now, const char *language)
{
  Book book;
  Side before, after;
  GPtrArray *words;

  g_return_val_if_fail (old != NULL && now != NULL && language != NULL, NULL);

  book.numbers = g_hash_table_new (g_str_hash, g_str_equal);
  book.strings = g_string_chunk_new (4096);
  book.word = g_string_new (NULL);
  side_init (&before, &book, old, language);
  side_init (&after, &book, now, language);
  us_sequence_compare ((const guint *) (gpointer) before.numbers->data, before.numbers->len,
                       (const guint *) (gpointer) after.numbers->data, after.numbers->len,
                       before.changed, after.changed);
  join_changes (&before, &after);
  words = collect (&before, &after);
  side_clear (&before);
  side_clear (&after);
  g_string_free (book.word, TRUE);
  g_string_chunk_free (book.strings);
  g_hash_table_unref (book.numbers);
  return words;
}

/**
 * us_pieces_join:
 * @words: (element-type UsPiece): the pieces of two texts
 * @without: %US_PIECE_ADDED for the old text, %US_PIECE_REMOVED for the new one
 *
 * Puts one of the texts together again. Any thread.
 *
 * Returns: (transfer full): the text
 */
char *
us_pieces_join (GPtrArray *words, UsPieceKind without)
{
  GString *text = g_string_new (NULL);

  g_return_val_if_fail (words != NULL, g_string_free (text, FALSE));

  for (guint i = 0; i < words->len; i++)
    {
      const UsPiece *piece = words->pdata[i];

      if (piece->kind != without)
        g_string_append (text, piece->text);
    }
  return g_string_free (text, FALSE);
}
