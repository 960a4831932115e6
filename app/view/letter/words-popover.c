/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/letter/words-popover.h"

#include <glib/gi18n.h>

#include "layout/paginator.h"
#include "model/block.h"
#include "model/note.h"
#include "model/word-count.h"
#include "publish/numbering.h"
#include "view/body/body-caret.h"
#include "view/text/chip-values.h"
#include "view/text/text-popover.h"
#include "view/wrap.h"

/* In pixels: what a popover has within the narrowest window. */
#define ROOM 330
/* In pixels: what the button has beside its words. */
#define LONGEST_PADDING 22

/* How long laying out pages may take of a frame, in microseconds. */
#define SLICE 4000

struct _UsWordsPopover
{
  GtkPopover parent_instance;

  UsBodyView *body;
  GtkTextView *origin; /* where the keyboard was */
  GtkGrid *grid;
  GtkWidget *longest_button;
  GtkLabel *longest_label;
  GtkLabel *pages_label;

  UsShaper *shaper;
  UsPaginator *paginator;
  guint pages_id;
  int longest_line; /* -1 without demands */
};

G_DEFINE_FINAL_TYPE (UsWordsPopover, us_words_popover, GTK_TYPE_POPOVER)

static GtkLabel *
add_row (UsWordsPopover *self, const char *title, const char *value)
{
  GtkWidget *label = gtk_label_new (title);
  GtkWidget *number = gtk_label_new (value);
  int row = 0, width;

  while (gtk_grid_get_child_at (self->grid, 0, row) != NULL)
    row++;
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_set_hexpand (label, TRUE);
  gtk_label_set_xalign (GTK_LABEL (number), 1);
  gtk_widget_add_css_class (number, "numeric");
  gtk_accessible_update_relation (GTK_ACCESSIBLE (number), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  label, NULL, -1);
  us_wrap_label (GTK_LABEL (number));
  gtk_grid_attach (self->grid, label, 0, row, 1, 1);
  gtk_grid_attach (self->grid, number, 1, row, 1, 1);
  gtk_widget_measure (label, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  us_wrap_within (GTK_LABEL (number),
                  ROOM - width - (int) gtk_grid_get_column_spacing (self->grid));
  return GTK_LABEL (number);
}

static void
add_number (UsWordsPopover *self, const char *title, guint number)
{
  g_autofree char *value = g_strdup_printf ("%u", number);

  add_row (self, title, value);
}

static void
count_text (UsWordCount *count, UsStatement *statement, UsText *text)
{
  g_autoptr (UsText) resolved = us_live_values_resolve (us_chip_values_get (statement), text);
  g_autofree char *plain = us_text_get_plain (resolved);

  us_word_count_add (count, plain, us_item_get_string (US_ITEM (statement), US_STATEMENT_LANGUAGE));
}

/* The prose of the letter: without those who sign it or get it. Finds the longest demand too. */
static UsWordCount
count_letter (UsWordsPopover *self, UsStatement *statement, guint *ret_longest)
{
  static const guint lines[] = { US_STATEMENT_TITLE, US_STATEMENT_SUBJECT, US_STATEMENT_SALUTATION,
                                 US_STATEMENT_VALEDICTION };
  UsItem *item = US_ITEM (statement);
  UsItemList *body = us_statement_get_body (statement);
  UsItemList *notes = us_statement_get_notes (statement);
  UsWordCount count = { 0 };

  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    us_word_count_add (&count, us_item_get_string (item, lines[i]),
                       us_item_get_string (item, US_STATEMENT_LANGUAGE));
  count_text (&count, statement, us_item_get_text (item, US_STATEMENT_ABOUT));
  for (guint i = 0; i < us_item_list_get_length (notes); i++)
    count_text (&count, statement, us_note_get_text (us_item_list_get (notes, i)));
  for (guint i = 0; i < us_item_list_get_length (body); i++)
    {
      UsBlock *block = us_item_list_get (body, i);
      const guint before = count.words;

      count_text (&count, statement, us_block_get_text (block));
      if (us_block_get_kind (block) != US_BLOCK_DEMAND || count.words - before <= *ret_longest)
        continue;
      *ret_longest = count.words - before;
      self->longest_line = (int) i;
    }
  return count;
}

static char *
get_number (UsItemList *body, int line)
{
  UsNumbering numbering;

  us_numbering_start (&numbering);
  for (int i = 0; i <= line; i++)
    {
      UsBlock *block = us_item_list_get (body, (guint) i);

      us_numbering_next (&numbering, us_block_get_kind (block), us_block_get_level (block));
    }
  return us_numbering_format_path (&numbering);
}

static void
add_time (UsWordsPopover *self, const UsWordCount *count)
{
  const guint minutes = us_word_count_get_minutes (count);
  g_autofree char *time =
      minutes == 0
          ? g_strdup (_ ("less than a minute"))
          : g_strdup_printf (ngettext ("about %u minute", "about %u minutes", minutes), minutes);

  add_row (self, _ ("Time to read"), time);
}

static void
add_selection (UsWordsPopover *self, UsStatement *statement)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->body));
  UsWordCount count = { 0 };
  g_autofree char *text = NULL;
  GtkTextIter start, end;

  if (!gtk_text_buffer_get_selection_bounds (buffer, &start, &end))
    return;
  text = gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
  us_word_count_add (&count, text, us_item_get_string (US_ITEM (statement), US_STATEMENT_LANGUAGE));
  add_number (self, _ ("Words selected"), count.words);
  add_number (self, _ ("Characters selected"), count.characters);
}

static gboolean
pages_cb (gpointer user_data)
{
  UsWordsPopover *self = user_data;
  const gint64 until = g_get_monotonic_time () + SLICE;
  g_autofree char *pages = NULL;

  while (!us_paginator_is_done (self->paginator) && us_paginator_advance (self->paginator))
    if (g_get_monotonic_time () >= until)
      return G_SOURCE_CONTINUE;
  self->pages_id = 0;
  pages = g_strdup_printf ("%u", us_paginator_count (self->paginator));
  gtk_label_set_label (self->pages_label, pages);
  return G_SOURCE_REMOVE;
}

/* Pages are laid out between the frames, as they will be printed. */
static void
add_pages (UsWordsPopover *self, UsStatement *statement)
{
  g_autoptr (UsPublication) publication = us_publication_new (statement, NULL);

  self->pages_label = add_row (self, _ ("Pages"), "…");
  self->shaper = us_shaper_new ();
  self->paginator = us_paginator_new (publication, self->shaper);
  self->pages_id = g_idle_add (pages_cb, self);
}

static void
fill (UsWordsPopover *self)
{
  UsStatement *statement = us_body_view_get_statement (self->body);
  guint longest = 0;
  UsWordCount count = count_letter (self, statement, &longest);

  add_number (self, _ ("Words"), count.words);
  add_number (self, _ ("Characters"), count.characters);
  add_time (self, &count);
  add_pages (self, statement);
  add_selection (self, statement);
  if (self->longest_line >= 0)
    {
      g_autofree char *number = get_number (us_statement_get_body (statement), self->longest_line);
      g_autofree char *label = g_strdup_printf (
          /* translators: the number of a demand, "3 (a)", and how many words it has */
          ngettext ("Longest: demand %s, %u word", "Longest: demand %s, %u words", longest), number,
          longest);

      gtk_label_set_label (self->longest_label, label);
      us_wrap_within (self->longest_label, ROOM - LONGEST_PADDING);
      gtk_widget_set_visible (self->longest_button, TRUE);
    }
}

static void
longest_clicked_cb (UsWordsPopover *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
  us_body_caret_go_to_line (self->body, self->longest_line);
}

/* People go on writing where they asked. */
static void
us_words_popover_closed (GtkPopover *popover)
{
  UsWordsPopover *self = US_WORDS_POPOVER (popover);

  if (self->origin != NULL)
    us_text_popover_close (popover, self->origin);
}

static void
us_words_popover_dispose (GObject *object)
{
  UsWordsPopover *self = US_WORDS_POPOVER (object);

  g_clear_handle_id (&self->pages_id, g_source_remove);
  g_clear_pointer (&self->paginator, us_paginator_free);
  g_clear_pointer (&self->shaper, us_shaper_free);
  g_clear_weak_pointer (&self->origin);
  g_clear_object (&self->body);
  gtk_widget_dispose_template (GTK_WIDGET (object), US_TYPE_WORDS_POPOVER);

  G_OBJECT_CLASS (us_words_popover_parent_class)->dispose (object);
}

static void
us_words_popover_class_init (UsWordsPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = us_words_popover_dispose;
  GTK_POPOVER_CLASS (klass)->closed = us_words_popover_closed;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/undersigned/Undersigned/words-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, UsWordsPopover, grid);
  gtk_widget_class_bind_template_child (widget_class, UsWordsPopover, longest_button);
  gtk_widget_class_bind_template_child (widget_class, UsWordsPopover, longest_label);
  gtk_widget_class_bind_template_callback (widget_class, longest_clicked_cb);
}

static void
us_words_popover_init (UsWordsPopover *self)
{
  self->longest_line = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
  us_wrap_label (self->longest_label);
}

/**
 * us_words_popover_open:
 * @parent: what it points to
 * @body: a body view with a statement
 *
 * Says how long the letter is. Main thread only.
 */
void
us_words_popover_open (GtkWidget *parent, UsBodyView *body)
{
  UsWordsPopover *self;

  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (US_IS_BODY_VIEW (body));

  self = g_object_new (US_TYPE_WORDS_POPOVER, NULL);
  self->body = g_object_ref (body);
  g_set_weak_pointer (&self->origin, us_text_popover_find_view (parent, GTK_TEXT_VIEW (body)));
  fill (self);
  gtk_widget_set_parent (GTK_WIDGET (self), parent);
  gtk_popover_popup (GTK_POPOVER (self));
}
