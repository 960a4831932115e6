/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/body/note-marks.h"

#include <glib/gi18n.h>

#include "model/block.h"
#include "model/note.h"
#include "model/settings.h"
#include "publish/note-order.h"
#include "publish/numbering.h"
#include "view/text/inline-object.h"

/**
 * us_note_marks_count:
 * @statement: a statement
 *
 * Numbers the notes as readers will meet them. Main thread only.
 *
 * Returns: (transfer full) (element-type utf8 guint): numbers by the ids of the notes
 */
GHashTable *
us_note_marks_count (UsStatement *statement)
{
  UsNoteOrder *order = us_note_order_new (us_statement_get_notes (statement));
  UsItemList *body = us_statement_get_body (statement);
  GHashTable *numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  UsPublicNote *notes;
  gsize n_notes;

  us_note_order_visit (order, us_item_get_text (US_ITEM (statement), US_STATEMENT_ABOUT));
  for (guint i = 0; i < us_item_list_get_length (body); i++)
    us_note_order_visit (order, us_block_get_text (us_item_list_get (body, i)));
  notes = us_note_order_finish (order, &n_notes);
  for (gsize i = 0; i < n_notes; i++)
    g_hash_table_insert (numbers, g_strdup (notes[i].id), GUINT_TO_POINTER (notes[i].number));
  us_note_order_free_notes (notes, n_notes);
  us_note_order_free (order);
  return numbers;
}

/**
 * us_note_marks_format:
 * @statement: a statement
 * @number: the number of one of its notes
 *
 * Writes the number as readers will see it. Main thread only.
 *
 * Returns: (transfer full): the number in the digits of the letter
 */
char *
us_note_marks_format (UsStatement *statement, guint number)
{
  g_return_val_if_fail (US_IS_STATEMENT (statement), NULL);

  return us_numbering_format_count (
      us_item_get_choice (US_ITEM (us_statement_get_settings (statement)), US_SETTINGS_NUMBERING),
      number);
}

static void
update_line (UsStatement *statement, GtkTextView *view, int line, GHashTable *numbers,
             const GdkRGBA *color)
{
  UsText *text =
      us_block_get_text (us_item_list_get (us_statement_get_body (statement), (guint) line));
  gsize n_spans;
  const UsSpan *spans = us_text_get_spans (text, &n_spans);

  for (gsize i = 0; i < n_spans; i++)
    {
      g_autofree char *shown = NULL;
      UsInlineObject *mark;
      GtkTextIter at;
      guint number;

      if (spans[i].kind != US_SPAN_NOTE)
        continue;
      gtk_text_buffer_get_iter_at_line_index (gtk_text_view_get_buffer (view), &at, line,
                                              (int) spans[i].start);
      mark = us_inline_object_find (&at);
      if (mark == NULL)
        continue;
      number = GPOINTER_TO_UINT (g_hash_table_lookup (numbers, spans[i].target));
      shown = number > 0 ? us_note_marks_format (statement, number) : g_strdup ("?");
      us_inline_object_set_text (mark, shown, number == 0);
      us_inline_object_set_look (mark, gtk_widget_get_pango_context (GTK_WIDGET (view)), NULL,
                                 color, color);
    }
}

/**
 * us_note_marks_update:
 * @statement: a statement
 * @view: the text view that shows its body, in step with it
 *
 * Shows all note references with their computed numbers and in the look of the text. Main thread
 * only.
 */
void
us_note_marks_update (UsStatement *statement, GtkTextView *view)
{
  g_autoptr (GHashTable) numbers = NULL;
  UsItemList *body;
  GdkRGBA color;

  g_return_if_fail (US_IS_STATEMENT (statement));
  g_return_if_fail (GTK_IS_TEXT_VIEW (view));

  if (us_item_list_get_length (us_statement_get_notes (statement)) == 0)
    return;
  numbers = us_note_marks_count (statement);
  body = us_statement_get_body (statement);
  if (!gtk_style_context_lookup_color (gtk_widget_get_style_context (GTK_WIDGET (view)),
                                       "accent_color", &color))
    gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (view)), &color);
  for (guint i = 0; i < us_item_list_get_length (body); i++)
    update_line (statement, view, (int) i, numbers, &color);
}

static gboolean
has_object (const UsText *text)
{
  return text != NULL && strstr (us_text_get_string (text), US_TEXT_OBJECT) != NULL;
}

/**
 * us_note_marks_concern:
 * @change: a change of the text of a block
 *
 * Tells whether it may have changed what marks and chips say. Most keys do not, and need not wait
 * until all of a long letter has been looked through. Main thread only.
 *
 * Returns: %FALSE when it has changed none of them
 */
gboolean
us_note_marks_concern (const UsChange *change)
{
  g_return_val_if_fail (change != NULL && change->kind == US_CHANGE_SET, TRUE);

  /* A demand that was empty gets a number with its first letter. */
  return us_block_get_kind (US_BLOCK (change->item)) == US_BLOCK_DEMAND ||
         has_object (change->old_value) || has_object (change->new_value);
}

/**
 * us_note_marks_add:
 * @statement: a statement
 * @view: the text view that shows its body
 * @ret_position: (out): position of the new note
 *
 * Adds a note and refers to it at the caret, as one step for the history. Main thread only.
 *
 * Returns: whether it was added
 */
gboolean
us_note_marks_add (UsStatement *statement, GtkTextView *view, guint *ret_position)
{
  g_autoptr (UsText) empty = us_text_empty ();
  g_autoptr (UsNote) note = us_note_new (empty);
  g_autoptr (UsInlineObject) mark = NULL;
  GtkTextBuffer *buffer;
  GtkTextIter caret;
  gboolean done;

  g_return_val_if_fail (US_IS_STATEMENT (statement), FALSE);
  g_return_val_if_fail (GTK_IS_TEXT_VIEW (view), FALSE);

  buffer = gtk_text_view_get_buffer (view);
  *ret_position = us_item_list_get_length (us_statement_get_notes (statement));
  us_statement_begin_group (statement, _ ("Add Note"));
  done = us_item_list_append (us_statement_get_notes (statement), note, NULL);
  if (done)
    {
      mark = us_inline_object_new (US_SPAN_NOTE, us_item_get_id (US_ITEM (note)));
      gtk_text_buffer_get_selection_bounds (buffer, NULL, &caret);
      gtk_text_buffer_insert_paintable (buffer, &caret, GDK_PAINTABLE (mark));
    }
  us_statement_end_group (statement);
  return done;
}

/* Where a block refers to a note, in bytes; -1 when it does not. */
static int
find_reference (UsText *text, const char *note_id)
{
  gsize n_spans;
  const UsSpan *spans = us_text_get_spans (text, &n_spans);

  for (gsize i = 0; i < n_spans; i++)
    if (spans[i].kind == US_SPAN_NOTE && strcmp (spans[i].target, note_id) == 0)
      return (int) spans[i].end;
  return -1;
}

/**
 * us_note_marks_go_to_reference:
 * @view: the text view that shows the body
 * @statement: its statement
 * @note_id: the id of a note
 *
 * Puts caret and keyboard focus behind the first reference to a note. Main thread only.
 */
void
us_note_marks_go_to_reference (GtkTextView *view, UsStatement *statement, const char *note_id)
{
  UsItemList *body;

  g_return_if_fail (GTK_IS_TEXT_VIEW (view));
  g_return_if_fail (US_IS_STATEMENT (statement));
  g_return_if_fail (note_id != NULL);

  body = us_statement_get_body (statement);
  for (guint i = 0; i < us_item_list_get_length (body); i++)
    {
      int end = find_reference (us_block_get_text (us_item_list_get (body, i)), note_id);
      GtkTextIter at;

      if (end < 0)
        continue;
      gtk_text_buffer_get_iter_at_line_index (gtk_text_view_get_buffer (view), &at, (int) i, end);
      gtk_text_buffer_place_cursor (gtk_text_view_get_buffer (view), &at);
      break;
    }
  gtk_widget_grab_focus (GTK_WIDGET (view));
}

/**
 * us_note_marks_find_at_caret:
 * @view: the text view that shows the body
 * @statement: its statement
 * @ret_position: (out): position of the note
 *
 * Finds the note whose reference the caret is at, behind it or before it. Main thread only.
 *
 * Returns: whether there is one
 */
gboolean
us_note_marks_find_at_caret (GtkTextView *view, UsStatement *statement, guint *ret_position)
{
  GtkTextBuffer *buffer;
  GtkTextIter at;

  g_return_val_if_fail (GTK_IS_TEXT_VIEW (view), FALSE);
  g_return_val_if_fail (US_IS_STATEMENT (statement), FALSE);

  buffer = gtk_text_view_get_buffer (view);
  gtk_text_buffer_get_iter_at_mark (buffer, &at, gtk_text_buffer_get_insert (buffer));
  for (int side = 0; side < 2; side++)
    {
      UsInlineObject *mark = us_inline_object_find (&at);
      UsItem *note = NULL;

      if (mark != NULL)
        note = us_statement_find (statement, us_inline_object_get_target (mark));
      if (note != NULL && US_IS_NOTE (note))
        return us_item_get_position (note, ret_position);
      if (!gtk_text_iter_backward_char (&at))
        return FALSE;
    }
  return FALSE;
}
