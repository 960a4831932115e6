/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/review/review-link.h"

#include "model/addressee.h"
#include "model/block.h"
#include "model/signatory.h"
#include "view/find/find-places.h"
#include "view/letter/addressee-button.h"
#include "view/review/review-mark.h"
#include "view/signatories/signatories-page.h"

struct _UsReviewLink
{
  UsReviewSource *source;
  UsReview *review;
  UsStatement *statement;
  GtkRoot *root;
  GObject *followed; /* (nullable): the text or the list where the focus is */
  gulong follow_id;
  guint show_idle;
  guint tick_id;
  guint n_ticks;
  gboolean in_list; /* whether a signatory was shown last */
  gboolean showing;
};

static guint
get_length (UsItem *item, guint property)
{
  guint n_fields;

  if (us_item_class_get_fields (US_ITEM_GET_CLASS (item), &n_fields)[property - 1].kind ==
      US_FIELD_TEXT)
    return us_text_get_length (us_item_get_text (item, property));
  return (guint) strlen (us_item_get_string (item, property));
}

static void show_soon (UsReviewLink *self);

/* A list that was not seen before knows where its rows are only when it is drawn. */
static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  UsReviewLink *self = user_data;

  if (self->n_ticks++ == 0)
    return G_SOURCE_CONTINUE;
  self->tick_id = 0;
  show_soon (self);
  return G_SOURCE_REMOVE;
}

static void
show_again (UsReviewLink *self, UsItem *item)
{
  const gboolean in_list = US_IS_SIGNATORY (item);

  if (in_list && !self->in_list && self->tick_id == 0)
    {
      self->n_ticks = 0;
      self->tick_id = gtk_widget_add_tick_callback (GTK_WIDGET (self->source), tick_cb, self, NULL);
    }
  self->in_list = in_list;
}

/* Where a line went in the letter; only with %TRUE there is a place of which text can be marked. */
static gboolean
find_place (UsReviewLink *self, guint index, UsItem **ret_item, const char **ret_property,
            UsFindPlace *ret_place)
{
  UsReading *reading = us_review_get_reading (self->review);
  const UsReadingLine *line;
  guint property;

  *ret_item = NULL;
  *ret_property = NULL;
  if (reading == NULL || index >= us_reading_get_n_lines (reading))
    return FALSE;
  line = us_reading_get_line (reading, index);
  *ret_item = us_review_find_item (self->review, line);
  *ret_property = line->property;
  property = *ret_item != NULL ? us_find_places_get_property (*ret_item, line->property) : 0;
  if (property == 0 || !us_find_place_set (self->statement, *ret_item, property, 0, ret_place))
    return FALSE;
  ret_place->end = ret_place->start + get_length (*ret_item, property);
  return TRUE;
}

static void
show_in_letter (UsReviewLink *self, guint index)
{
  GtkWidget *focus;
  const char *property;
  UsItem *item;
  UsFindPlace place;

  if (!find_place (self, index, &item, &property, &place))
    {
      us_review_mark_set (GTK_WIDGET (self->root), item, property);
      return;
    }
  focus = gtk_root_get_focus (self->root);
  self->showing = TRUE;
  us_find_places_show (GTK_WIDGET (self->root), self->statement, &place);
  /* A list that scrolls to a row takes the focus there. */
  if (focus != NULL && gtk_root_get_focus (self->root) != focus)
    gtk_widget_grab_focus (focus);
  show_again (self, item);
  us_review_mark_set (GTK_WIDGET (self->root), US_IS_BLOCK (item) ? NULL : item, property);
  self->showing = FALSE;
}

static gboolean
show_cb (gpointer user_data)
{
  UsReviewLink *self = user_data;
  const guint index = us_review_source_get_chosen (self->source);

  self->show_idle = 0;
  if (index != GTK_INVALID_LIST_POSITION)
    show_in_letter (self, index);
  return G_SOURCE_REMOVE;
}

/* Who holds an arrow key down does not wait for the letter. */
static void
show_soon (UsReviewLink *self)
{
  if (self->show_idle == 0)
    self->show_idle = g_idle_add_full (G_PRIORITY_LOW, show_cb, self, NULL);
}

static void
show_in_source (UsReviewLink *self, UsItem *item, const char *property)
{
  guint index;

  if (us_review_find_line (self->review, item, property, &index))
    us_review_source_show (self->source, index);
}

static void
caret_cb (UsReviewLink *self)
{
  g_autofree char *selected = NULL;
  UsFindPlace place;
  UsItem *item;
  guint property, n_fields;

  if (self->showing ||
      !us_find_places_get_caret (GTK_WIDGET (self->root), self->statement, &place, &selected))
    return;
  item = us_find_place_get_item (self->statement, &place, &property);
  if (item == NULL)
    return;
  show_in_source (
      self, item,
      us_item_class_get_fields (US_ITEM_GET_CLASS (item), &n_fields)[property - 1].name);
}

static void
selected_cb (UsReviewLink *self)
{
  GtkSelectionModel *model = GTK_SELECTION_MODEL (self->followed);
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (model);
  g_autoptr (UsItem) item = NULL;

  if (self->showing || gtk_bitset_is_empty (selected))
    return;
  item = g_list_model_get_item (G_LIST_MODEL (model), gtk_bitset_get_minimum (selected));
  if (US_IS_ITEM (item))
    show_in_source (self, item, NULL);
}

static void
stop_following (UsReviewLink *self)
{
  if (self->followed != NULL)
    g_clear_signal_handler (&self->follow_id, self->followed);
  g_clear_object (&self->followed);
}

static void
focus_cb (UsReviewLink *self)
{
  GtkWidget *focus = gtk_root_get_focus (self->root);
  GtkWidget *page, *addressee;

  stop_following (self);
  if (focus == NULL || gtk_widget_is_ancestor (focus, GTK_WIDGET (self->source)))
    return;
  page = gtk_widget_get_ancestor (focus, US_TYPE_SIGNATORIES_PAGE);
  addressee = gtk_widget_get_ancestor (focus, US_TYPE_ADDRESSEE_BUTTON);
  if (addressee != NULL)
    show_in_source (
        self, US_ITEM (us_addressee_button_get_addressee (US_ADDRESSEE_BUTTON (addressee))), NULL);
  else if (GTK_IS_TEXT_VIEW (focus))
    {
      self->followed = g_object_ref (G_OBJECT (gtk_text_view_get_buffer (GTK_TEXT_VIEW (focus))));
      self->follow_id = g_signal_connect_swapped (self->followed, "notify::cursor-position",
                                                  G_CALLBACK (caret_cb), self);
      caret_cb (self);
    }
  else if (page != NULL)
    {
      self->followed =
          g_object_ref (G_OBJECT (us_signatories_page_get_model (US_SIGNATORIES_PAGE (page))));
      self->follow_id = g_signal_connect_swapped (self->followed, "selection-changed",
                                                  G_CALLBACK (selected_cb), self);
    }
}

/**
 * us_review_link_new:
 * @source: the lines
 * @root: the window that shows them and the letter
 * @statement: the letter
 *
 * Lets each side follow the other, until it is freed. Main thread only.
 *
 * Returns: (transfer full): the link
 */
UsReviewLink *
us_review_link_new (UsReviewSource *source, GtkRoot *root, UsStatement *statement)
{
  UsReviewLink *self;

  g_return_val_if_fail (US_IS_REVIEW_SOURCE (source), NULL);
  g_return_val_if_fail (GTK_IS_ROOT (root), NULL);
  g_return_val_if_fail (US_IS_STATEMENT (statement), NULL);

  self = g_new0 (UsReviewLink, 1);
  self->source = g_object_ref (source);
  g_object_get (source, "review", &self->review, NULL);
  self->statement = g_object_ref (statement);
  self->root = root;
  g_signal_connect_swapped (source, "chosen", G_CALLBACK (show_soon), self);
  g_signal_connect_swapped (root, "notify::focus-widget", G_CALLBACK (focus_cb), self);
  /* What was a paragraph may be a signatory now. */
  g_signal_connect_swapped (self->review, "changed", G_CALLBACK (show_soon), self);
  return self;
}

/**
 * us_review_link_go:
 * @self: the link
 *
 * Goes with the focus to where the line that is looked at went in the letter. Main thread only.
 *
 * Returns: %FALSE when it went nowhere
 */
gboolean
us_review_link_go (UsReviewLink *self)
{
  const char *property;
  UsItem *item;
  UsFindPlace place;

  g_return_val_if_fail (self != NULL, FALSE);

  if (!find_place (self, us_review_source_get_chosen (self->source), &item, &property, &place))
    return FALSE;
  place.end = place.start;
  us_find_places_show (GTK_WIDGET (self->root), self->statement, &place);
  us_find_places_focus (GTK_WIDGET (self->root), self->statement, &place);
  return TRUE;
}

/**
 * us_review_link_free:
 * @self: (transfer full): the link
 *
 * Main thread only.
 */
void
us_review_link_free (UsReviewLink *self)
{
  g_return_if_fail (self != NULL);

  us_review_mark_set (GTK_WIDGET (self->root), NULL, NULL);
  g_clear_handle_id (&self->show_idle, g_source_remove);
  if (self->tick_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self->source), self->tick_id);
  stop_following (self);
  g_signal_handlers_disconnect_by_data (self->source, self);
  g_signal_handlers_disconnect_by_data (self->root, self);
  g_signal_handlers_disconnect_by_data (self->review, self);
  g_object_unref (self->source);
  g_object_unref (self->review);
  g_object_unref (self->statement);
  g_free (self);
}
