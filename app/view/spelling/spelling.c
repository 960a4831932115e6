/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/spelling/spelling.h"

#include "view/body/body-lines.h"
#include "view/body/body-view.h"
#include "view/letter/letter-field.h"
#include "view/sheet/sheet.h"
#include "view/spelling/spell-words.h"
#include "view/spelling/spelling-menu.h"

/* How long checking may take of a frame, in microseconds, and how many characters are checked at
 * once. */
#define SLICE 3000
#define PIECE 2000

typedef struct
{
  GtkTextView *view; /* which owns this */
  GtkTextBuffer *buffer;
  UsSpeller *speller;
  GtkTextTag *wrong;
  GtkTextTag *unchecked; /* shows nothing */
  GtkTextMark *typed;    /* the word that somebody types is not checked before they leave it */
  gboolean has_typed;
  int user_actions; /* open ones; what changes outside of them is not typed */
  guint check_id;
} Spelling;

typedef struct
{
  Spelling *spelling;
  GtkTextIter start; /* of the piece */
  int caret;         /* in characters from there; -1 when it is elsewhere */
} Piece;

static G_DEFINE_QUARK (us - spelling, spelling)

    static gboolean check_cb (gpointer user_data);

static Spelling *
get_spelling (GtkTextView *view)
{
  return g_object_get_qdata (G_OBJECT (view), spelling_quark ());
}

static void
check_soon (Spelling *self)
{
  if (self->check_id == 0 && us_speller_is_ready (self->speller))
    self->check_id = g_idle_add_full (GDK_PRIORITY_REDRAW + 10, check_cb, self, NULL);
}

static void
mark_unchecked (Spelling *self, const GtkTextIter *from, const GtkTextIter *to)
{
  GtkTextIter start = *from, end = *to;

  gtk_text_iter_set_line_offset (&start, 0);
  if (!gtk_text_iter_ends_line (&end))
    gtk_text_iter_forward_to_line_end (&end);
  gtk_text_buffer_apply_tag (self->buffer, self->unchecked, &start, &end);
  check_soon (self);
}

static void
word_cb (const char *word, int start, int end, gpointer user_data)
{
  Piece *piece = user_data;
  Spelling *self = piece->spelling;
  GtkTextIter from = piece->start, to;

  if (us_speller_check (self->speller, word))
    return;
  gtk_text_iter_forward_chars (&from, start);
  to = from;
  gtk_text_iter_forward_chars (&to, end - start);
  if (self->has_typed && piece->caret >= start && piece->caret <= end)
    gtk_text_buffer_move_mark (self->buffer, self->typed, &from);
  else
    gtk_text_buffer_apply_tag (self->buffer, self->wrong, &from, &to);
}

/* The whole line, unless it is long: then some of it, from where it is unchecked, in whole words.
 */
static void
get_piece (const GtkTextIter *unchecked, GtkTextIter *ret_start, GtkTextIter *ret_end)
{
  us_body_lines_get_range (gtk_text_iter_get_buffer (unchecked), gtk_text_iter_get_line (unchecked),
                           ret_start, ret_end);
  if (gtk_text_iter_get_line_offset (ret_end) <= 2 * PIECE)
    return;
  *ret_start = *unchecked;
  if (gtk_text_iter_inside_word (ret_start) && !gtk_text_iter_starts_word (ret_start))
    gtk_text_iter_backward_word_start (ret_start);
  if (gtk_text_iter_get_line_offset (ret_end) - gtk_text_iter_get_line_offset (ret_start) <= PIECE)
    return;
  *ret_end = *ret_start;
  gtk_text_iter_forward_chars (ret_end, PIECE);
  if (gtk_text_iter_inside_word (ret_end))
    gtk_text_iter_forward_word_end (ret_end);
}

/* A paragraph is laid out anew whenever a tag that is seen is taken from it, even from where it is
 * not. */
static void
unmark_wrong (Spelling *self, const GtkTextIter *start, const GtkTextIter *end)
{
  GtkTextIter at = *start;

  if (gtk_text_iter_has_tag (&at, self->wrong) ||
      (gtk_text_iter_forward_to_tag_toggle (&at, self->wrong) &&
       gtk_text_iter_compare (&at, end) < 0))
    gtk_text_buffer_remove_tag (self->buffer, self->wrong, start, end);
}

static void
check_piece (Spelling *self, const GtkTextIter *unchecked)
{
  Piece piece = { .spelling = self, .caret = -1 };
  GtkTextIter end, after, caret;
  g_autofree char *text = NULL;

  get_piece (unchecked, &piece.start, &end);
  gtk_text_buffer_get_iter_at_mark (self->buffer, &caret,
                                    gtk_text_buffer_get_insert (self->buffer));
  if (gtk_text_iter_get_line (&caret) == gtk_text_iter_get_line (&end))
    piece.caret = gtk_text_iter_get_offset (&caret) - gtk_text_iter_get_offset (&piece.start);
  text = gtk_text_buffer_get_slice (self->buffer, &piece.start, &end, TRUE);
  /* With the line break, which may carry the tag too. */
  after = end;
  if (gtk_text_iter_ends_line (&after))
    gtk_text_iter_forward_char (&after);
  gtk_text_buffer_remove_tag (self->buffer, self->unchecked, &piece.start, &after);
  unmark_wrong (self, &piece.start, &end);
  us_spell_words_foreach (text, us_speller_get_language (self->speller), word_cb, &piece);
}

static gboolean
check_cb (gpointer user_data)
{
  Spelling *self = user_data;
  const gint64 until = g_get_monotonic_time () + SLICE;
  GtkTextIter at;

  do
    {
      gtk_text_buffer_get_start_iter (self->buffer, &at);
      if (!gtk_text_iter_has_tag (&at, self->unchecked) &&
          !gtk_text_iter_forward_to_tag_toggle (&at, self->unchecked))
        {
          self->check_id = 0;
          return G_SOURCE_REMOVE;
        }
      check_piece (self, &at);
    }
  while (g_get_monotonic_time () < until);
  return G_SOURCE_CONTINUE;
}

static void
check_all (Spelling *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  if (us_speller_is_ready (self->speller))
    mark_unchecked (self, &start, &end);
  else
    gtk_text_buffer_remove_tag (self->buffer, self->wrong, &start, &end);
}

static void
inserted_cb (GtkTextBuffer *buffer, GtkTextIter *end, const char *text, int length, Spelling *self)
{
  GtkTextIter start = *end;

  gtk_text_iter_backward_chars (&start, (int) g_utf8_strlen (text, length));
  self->has_typed = self->user_actions > 0;
  mark_unchecked (self, &start, end);
}

static void
deleted_cb (GtkTextBuffer *buffer, GtkTextIter *start, GtkTextIter *end, Spelling *self)
{
  self->has_typed = self->user_actions > 0;
  mark_unchecked (self, start, start);
}

static void
begin_user_action_cb (Spelling *self)
{
  self->user_actions++;
}

static void
end_user_action_cb (Spelling *self)
{
  self->user_actions--;
}

/* The word that was being typed is left: now it counts. */
static void
caret_moved_cb (Spelling *self)
{
  GtkTextIter typed, caret, end;

  if (!self->has_typed)
    return;
  gtk_text_buffer_get_iter_at_mark (self->buffer, &typed, self->typed);
  gtk_text_buffer_get_iter_at_mark (self->buffer, &caret,
                                    gtk_text_buffer_get_insert (self->buffer));
  end = typed;
  if (gtk_text_iter_starts_word (&end))
    gtk_text_iter_forward_word_end (&end);
  if (gtk_text_iter_compare (&caret, &typed) >= 0 && gtk_text_iter_compare (&caret, &end) <= 0)
    return;
  /* A word that is typed on moves the mark in the next check, which comes before the caret does. */
  if (self->check_id != 0)
    return;
  self->has_typed = FALSE;
  mark_unchecked (self, &typed, &typed);
}

static void
leave_buffer (Spelling *self)
{
  g_clear_handle_id (&self->check_id, g_source_remove);
  if (self->buffer == NULL)
    return;
  g_signal_handlers_disconnect_by_data (self->buffer, self);
  g_clear_object (&self->buffer);
  g_clear_object (&self->wrong);
  g_clear_object (&self->unchecked);
}

static GtkTextTag *
add_tag (GtkTextBuffer *buffer, const char *name)
{
  GtkTextTagTable *table = gtk_text_buffer_get_tag_table (buffer);
  GtkTextTag *tag = gtk_text_tag_table_lookup (table, name);

  if (tag != NULL)
    return g_object_ref (tag);
  tag = gtk_text_tag_new (name);
  gtk_text_tag_table_add (table, tag);
  return tag;
}

static void
enter_buffer (Spelling *self)
{
  GtkTextIter start;

  leave_buffer (self);
  self->buffer = g_object_ref (gtk_text_view_get_buffer (self->view));
  self->wrong = add_tag (self->buffer, US_SPELLING_TAG);
  self->unchecked = add_tag (self->buffer, "us-unchecked");
  g_object_set (self->wrong, "underline", PANGO_UNDERLINE_ERROR, NULL);
  gtk_text_buffer_get_start_iter (self->buffer, &start);
  self->typed = gtk_text_buffer_create_mark (self->buffer, NULL, &start, TRUE);
  self->has_typed = FALSE;
  g_signal_connect_after (self->buffer, "insert-text", G_CALLBACK (inserted_cb), self);
  g_signal_connect_after (self->buffer, "delete-range", G_CALLBACK (deleted_cb), self);
  g_signal_connect_swapped (self->buffer, "notify::cursor-position", G_CALLBACK (caret_moved_cb),
                            self);
  g_signal_connect_swapped (self->buffer, "begin-user-action", G_CALLBACK (begin_user_action_cb),
                            self);
  g_signal_connect_swapped (self->buffer, "end-user-action", G_CALLBACK (end_user_action_cb), self);
  check_all (self);
}

static void
missing_cb (UsSpeller *speller, const char *message, Spelling *self)
{
  if (US_IS_BODY_VIEW (self->view))
    gtk_widget_activate_action (GTK_WIDGET (self->view), "win.show-toast", "s", message);
}

static void
leave_speller (Spelling *self)
{
  if (self->speller == NULL)
    return;
  g_signal_handlers_disconnect_by_data (self->speller, self);
  g_clear_object (&self->speller);
}

static void
spelling_free (gpointer data)
{
  Spelling *self = data;

  leave_buffer (self);
  leave_speller (self);
  g_free (self);
}

/**
 * us_spelling_attach:
 * @view: a text view
 * @speller: a speller
 *
 * Checks the text of a view, from now on. Does nothing when it is checked by that speller already.
 * Main thread only.
 */
void
us_spelling_attach (GtkTextView *view, UsSpeller *speller)
{
  Spelling *self;

  g_return_if_fail (GTK_IS_TEXT_VIEW (view));
  g_return_if_fail (US_IS_SPELLER (speller));

  self = get_spelling (view);
  if (self != NULL && self->speller == speller && self->buffer == gtk_text_view_get_buffer (view))
    return;
  if (self == NULL)
    {
      self = g_new0 (Spelling, 1);
      self->view = view;
      g_object_set_qdata_full (G_OBJECT (view), spelling_quark (), self, spelling_free);
      us_spelling_menu_add (view);
    }
  leave_speller (self);
  self->speller = g_object_ref (speller);
  g_signal_connect_swapped (speller, "changed", G_CALLBACK (check_all), self);
  g_signal_connect (speller, "missing", G_CALLBACK (missing_cb), self);
  enter_buffer (self);
}

/* Names are right as they are written. */
static gboolean
has_words (GtkWidget *field)
{
  g_autoptr (UsItem) item = NULL;
  g_autofree char *name = NULL;

  g_object_get (field, "item", &item, "property-name", &name, NULL);
  return item != NULL && strcmp (name, "place") != 0 &&
         (us_item_get_list (item) == NULL || us_letter_field_is_rich (US_LETTER_FIELD (field)));
}

static void
attach_within (GtkWidget *widget, UsSpeller *speller)
{
  if (US_IS_BODY_VIEW (widget) || (US_IS_LETTER_FIELD (widget) && has_words (widget)))
    {
      us_spelling_attach (GTK_TEXT_VIEW (widget), speller);
      return;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    attach_within (child, speller);
}

/**
 * us_spelling_update:
 * @body: a body view with a statement
 *
 * Checks the body, and all fields of words on the same sheet, when that is chosen in the
 * preferences. Main thread only.
 */
void
us_spelling_update (UsBodyView *body)
{
  UsSpeller *speller;
  GtkWidget *sheet;

  g_return_if_fail (US_IS_BODY_VIEW (body));

  speller = us_speller_get (us_body_view_get_statement (body));
  sheet = gtk_widget_get_ancestor (GTK_WIDGET (body), US_TYPE_SHEET);
  attach_within (sheet != NULL ? sheet : GTK_WIDGET (body), speller);
  us_speller_start (speller);
}

/**
 * us_spelling_get_speller:
 * @view: a text view
 *
 * Gets what checks it. Main thread only.
 *
 * Returns: (transfer none) (nullable): a speller
 */
UsSpeller *
us_spelling_get_speller (GtkTextView *view)
{
  g_return_val_if_fail (GTK_IS_TEXT_VIEW (view), NULL);

  return get_spelling (view) != NULL ? get_spelling (view)->speller : NULL;
}
