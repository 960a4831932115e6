/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/letter/draft-text.h"

#include <string.h>

#include "import/letter/notes/note-reference.h"
#include "import/letter/notes/note-signs.h"
#include "model/text-edit.h"

/* A text as it is put together. */
typedef struct
{
  GString *string;
  GArray *spans;
  guint *places; /* where each byte of the source went */
} Making;

static UsText *
slice_of (UsText *source, const char *text, gsize length)
{
  const char *string = us_text_get_string (source);
  const char *found = g_strstr_len (string, -1, text);

  return found != NULL
             ? us_text_slice (source, (guint) (found - string), (guint) (found - string + length))
             : NULL;
}

/* The text with its looks, where the format of the source knows them. */
static UsText *
find_source (const UsDraft *draft, const char *text, gsize length, guint line)
{
  UsText *found = NULL;

  if (draft->texts == NULL)
    return NULL;
  if (line > 0)
    return line <= draft->texts->len
               ? slice_of (g_ptr_array_index (draft->texts, line - 1), text, length)
               : NULL;
  for (guint i = 0; i < draft->texts->len && found == NULL; i++)
    if (us_text_get_length (g_ptr_array_index (draft->texts, i)) == length)
      found = slice_of (g_ptr_array_index (draft->texts, i), text, length);
  return found;
}

static void
add_spans (Making *making, const UsText *source)
{
  gsize n_spans;
  const UsSpan *spans = us_text_get_spans (source, &n_spans);

  for (gsize i = 0; i < n_spans; i++)
    {
      UsSpan span = spans[i];

      span.start = making->places[span.start];
      span.end = making->places[span.end];
      if (span.end > span.start)
        g_array_append_val (making->spans, span);
    }
}

static void
add_note (Making *making, UsItem *note)
{
  UsSpan span = { US_SPAN_NOTE, making->string->len, making->string->len + strlen (US_TEXT_OBJECT),
                  us_item_get_id (note) };

  g_array_append_val (making->spans, span);
  g_string_append (making->string, US_TEXT_OBJECT);
}

/* The note to which a reference at @p leads. Gives the bytes of the reference. */
static gsize
match_reference (const UsDraft *draft, const char *p, const char *text, guint *ret_number)
{
  guint sign;
  gsize length;

  if (draft->note_style != '*')
    return us_note_reference_match (p, text, draft->note_style, ret_number);
  length = us_note_signs_match_reference (p, text, &sign);
  if (length > 0)
    *ret_number = draft->note_signs[sign];
  return length;
}

static void
read_text (Making *making, const UsDraft *draft, GPtrArray *notes, const char *text)
{
  for (const char *p = text; *p != '\0';)
    {
      guint number = 0;
      gsize reference = notes->len > 0 ? match_reference (draft, p, text, &number) : 0;
      const guint place = making->string->len;
      gsize step = reference;

      if (reference > 0 && number > 0 && number <= notes->len)
        add_note (making, g_ptr_array_index (notes, number - 1));
      else
        {
          step = g_utf8_next_char (p) - p;
          g_string_append_len (making->string, p, step);
        }
      for (gsize i = 0; making->places != NULL && i < step; i++)
        making->places[p - text + i] = place;
      p += step;
    }
}

/**
 * us_draft_text_make:
 * @draft: what was understood of a letter
 * @notes: (element-type UsNote): its notes, in order
 * @text: a text of it
 * @length: how much of @text, in bytes
 * @line: line of the source where it stands, or 0 when it is not known
 *
 * Makes a text with the references to notes that stand in it, and with the looks that it has in the
 * source. Any thread.
 *
 * Returns: (transfer full): a text
 */
UsText *
us_draft_text_make (const UsDraft *draft, GPtrArray *notes, const char *text, gsize length,
                    guint line)
{
  g_autofree char *copy = g_strndup (text, length);
  g_autoptr (GString) string = g_string_sized_new (length + 1);
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (UsSpan));
  g_autofree guint *places = NULL;
  g_autoptr (UsText) source = NULL;
  Making making = { string, spans, NULL };
  UsText *made;

  g_return_val_if_fail (draft != NULL, NULL);
  g_return_val_if_fail (notes != NULL, NULL);

  source = find_source (draft, copy, length, line);
  if (source != NULL)
    making.places = places = g_new0 (guint, length + 1);
  read_text (&making, draft, notes, copy);
  if (source != NULL)
    {
      places[length] = string->len;
      add_spans (&making, source);
    }
  made = us_text_new_with_spans (string->str, string->len, (const UsSpan *) (void *) spans->data,
                                 spans->len, NULL);
  return made != NULL ? made : us_text_empty ();
}
