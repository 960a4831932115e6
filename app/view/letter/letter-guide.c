/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/letter/letter-guide.h"

#include "model/signatory.h"
#include "view/find/find-places.h"
#include "view/letter/addressee-button.h"
#include "view/sheet/sheet.h"

struct _UsLetterGuide
{
  GtkWidget *page; /* it owns us */
  UsStatement *statement;
  UsHistory *history;
  GtkTextView *view; /* where the person writes, or has written last */
  GtkTextBuffer *buffer;
  gboolean editing;     /* a user action is open in it */
  gboolean changing;    /* or somebody whom one was at, as a whole */
  UsHistoryPlace begun; /* and it began here */
};

static UsHistoryPlace
find_caret (UsLetterGuide *self)
{
  UsHistoryPlace place = { 0 };
  GtkTextIter caret, anchor;

  if (self->view == NULL || self->statement == NULL)
    return place;
  gtk_text_buffer_get_iter_at_mark (self->buffer, &caret,
                                    gtk_text_buffer_get_insert (self->buffer));
  gtk_text_buffer_get_iter_at_mark (self->buffer, &anchor,
                                    gtk_text_buffer_get_selection_bound (self->buffer));
  place.known = us_find_places_get (self->view, self->statement, &caret, &place.caret);
  place.anchor = place.caret;
  if (place.known && !gtk_text_iter_equal (&caret, &anchor))
    us_find_places_get (self->view, self->statement, &anchor, &place.anchor);
  return place;
}

static void
begin_user_action_cb (UsLetterGuide *self)
{
  self->begun = find_caret (self);
  self->editing = TRUE;
}

static void
end_user_action_cb (UsLetterGuide *self)
{
  self->editing = FALSE;
}

static void
leave_view (UsLetterGuide *self)
{
  if (self->buffer != NULL)
    g_signal_handlers_disconnect_by_data (self->buffer, self);
  g_clear_object (&self->buffer);
  g_clear_weak_pointer (&self->view);
  self->editing = FALSE;
}

/* Which view of the letter is in front; NULL when the page stands alone. */
static char *
dup_view_name (UsLetterGuide *self)
{
  GtkRoot *root = gtk_widget_get_root (self->page);
  g_autoptr (GVariant) name = NULL;

  if (root == NULL || !G_IS_ACTION_GROUP (root))
    return NULL;
  name = g_action_group_get_action_state (G_ACTION_GROUP (root), "view");
  return name != NULL ? g_variant_dup_string (name, NULL) : NULL;
}

/* An addressee has the focus as a whole, wherever the caret was before. */
static gboolean
find_addressee (UsLetterGuide *self, UsFindPlace *ret_place)
{
  GtkRoot *root = gtk_widget_get_root (self->page);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL || !GTK_IS_BUTTON (focus))
    return FALSE;
  focus = gtk_widget_get_ancestor (focus, US_TYPE_ADDRESSEE_BUTTON);
  return focus != NULL && us_find_place_set (self->statement,
                                             US_ITEM (us_addressee_button_get_addressee (
                                                 US_ADDRESSEE_BUTTON (focus))),
                                             US_ADDRESSEE_NAME, 0, ret_place);
}

/* The history is told when it has happened: who is moved then has another place, or none. */
static void
changing_cb (UsLetterGuide *self)
{
  self->changing = !self->editing && find_addressee (self, &self->begun.caret);
  if (!self->changing)
    return;
  self->begun.known = TRUE;
  self->begun.anchor = self->begun.caret;
}

static void
changed_cb (UsLetterGuide *self)
{
  self->changing = FALSE;
}

static UsHistoryPlace
find (gpointer data)
{
  UsLetterGuide *self = data;
  g_autofree char *name = dup_view_name (self);
  UsItemList *signatories = us_statement_get_signatories (self->statement);
  UsHistoryPlace place = { 0 };

  if (g_strcmp0 (name, "signatories") == 0)
    /* The list knows by itself who comes back; only the view counts. */
    place.known = us_item_list_get_length (signatories) > 0 &&
                  us_find_place_set (self->statement, us_item_list_get (signatories, 0),
                                     US_SIGNATORY_NAME, 0, &place.caret);
  else if (self->editing || self->changing)
    return self->begun;
  else if (find_addressee (self, &place.caret))
    place.known = TRUE;
  else
    return find_caret (self);
  place.anchor = place.caret;
  return place;
}

/* Who searches goes on searching. */
static gboolean
may_take_focus (UsLetterGuide *self, GtkWidget *view)
{
  GtkRoot *root = gtk_widget_get_root (self->page);
  GtkWidget *focus = gtk_root_get_focus (root);
  GtkWidget *sheet = gtk_widget_get_ancestor (view, US_TYPE_SHEET);

  return focus == NULL || !gtk_widget_get_mapped (focus) ||
         (sheet != NULL && gtk_widget_is_ancestor (focus, sheet) &&
          gtk_widget_get_native (focus) == GTK_NATIVE (root));
}

/* The details of somebody are in a popover, which stays closed: the row is what shows of them. */
static GtkWidget *
find_shown (GtkWidget *view)
{
  GtkWidget *popover;

  if (view == NULL || gtk_widget_get_mapped (view))
    return view;
  popover = gtk_widget_get_ancestor (view, GTK_TYPE_POPOVER);
  view = popover != NULL ? gtk_widget_get_parent (popover) : NULL;
  return view != NULL && gtk_widget_get_mapped (view) ? view : NULL;
}

static GtkWidget *
find_row (GtkWidget *within, UsItem *item)
{
  GtkWidget *found = NULL;

  if (US_IS_ADDRESSEE_BUTTON (within))
    return US_ITEM (us_addressee_button_get_addressee (US_ADDRESSEE_BUTTON (within))) == item
               ? within
               : NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (within); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_row (child, item);
  return found;
}

static void
show (const UsHistoryPlace *place, gpointer data)
{
  UsLetterGuide *self = data;
  g_autofree char *name = dup_view_name (self);
  GtkRoot *root = gtk_widget_get_root (self->page);
  guint property;
  UsItem *item = us_find_place_get_item (self->statement, &place->caret, &property);
  const char *wanted = item != NULL && US_IS_SIGNATORY (item) ? "signatories" : "letter";
  GtkWidget *view, *sheet;

  if (item == NULL || root == NULL)
    return;
  /* The pages show every change by themselves. */
  if (name != NULL && !g_str_equal (name, wanted) && !g_str_equal (name, "pages"))
    gtk_widget_activate_action (self->page, "win.view", "s", wanted);
  if (US_IS_SIGNATORY (item))
    return;
  view = GTK_WIDGET (
      us_find_places_select (GTK_WIDGET (root), self->statement, &place->caret, &place->anchor));
  view = find_shown (view);
  if (view == NULL && US_IS_ADDRESSEE (item))
    view = find_row (self->page, item);
  if (view == NULL)
    return;
  sheet = gtk_widget_get_ancestor (view, US_TYPE_SHEET);
  if (may_take_focus (self, view))
    gtk_widget_grab_focus (view);
  if (sheet != NULL)
    us_sheet_show (US_SHEET (sheet), view);
}

/**
 * us_letter_guide_new:
 * @page: the Letter view, which must live longer
 *
 * Makes a guide without a letter. Main thread only.
 *
 * Returns: (transfer full): the guide
 */
UsLetterGuide *
us_letter_guide_new (GtkWidget *page)
{
  UsLetterGuide *self;

  g_return_val_if_fail (GTK_IS_WIDGET (page), NULL);

  self = g_new0 (UsLetterGuide, 1);
  self->page = page;
  return self;
}

/**
 * us_letter_guide_free:
 * @self: (transfer full): a guide
 *
 * Leaves the history without a guide. Main thread only.
 */
void
us_letter_guide_free (UsLetterGuide *self)
{
  g_return_if_fail (self != NULL);

  us_letter_guide_set_letter (self, NULL, NULL);
  g_free (self);
}

/**
 * us_letter_guide_set_letter:
 * @self: a guide
 * @statement: (nullable): the letter
 * @history: (nullable): its history
 *
 * Guides through another letter; without one of the two through none. Main thread only.
 */
void
us_letter_guide_set_letter (UsLetterGuide *self, UsStatement *statement, UsHistory *history)
{
  static const UsHistoryGuide guide = { find, show };

  g_return_if_fail (self != NULL);

  if (self->history != NULL)
    us_history_set_guide (self->history, NULL, NULL);
  if (self->statement != NULL)
    g_signal_handlers_disconnect_by_data (self->statement, self);
  if (g_set_object (&self->statement, statement))
    leave_view (self);
  if (statement != NULL)
    {
      g_signal_connect_swapped (statement, "changing", G_CALLBACK (changing_cb), self);
      g_signal_connect_data (statement, "changed", G_CALLBACK (changed_cb), self, NULL,
                             G_CONNECT_SWAPPED | G_CONNECT_AFTER);
    }
  g_set_object (&self->history, history);
  if (statement == NULL)
    g_clear_object (&self->history);
  if (self->history != NULL)
    us_history_set_guide (self->history, &guide, self);
}

/**
 * us_letter_guide_follow:
 * @self: a guide
 * @view: the body view or a field, to which the person has gone
 *
 * Looks at another caret from now on. Main thread only.
 */
void
us_letter_guide_follow (UsLetterGuide *self, GtkTextView *view)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (GTK_IS_TEXT_VIEW (view));

  if (view == self->view && gtk_text_view_get_buffer (view) == self->buffer)
    return;
  leave_view (self);
  g_set_weak_pointer (&self->view, view);
  self->buffer = g_object_ref (gtk_text_view_get_buffer (view));
  g_signal_connect_swapped (self->buffer, "begin-user-action", G_CALLBACK (begin_user_action_cb),
                            self);
  /* After those who tell the statement when the action ends. */
  g_signal_connect_data (self->buffer, "end-user-action", G_CALLBACK (end_user_action_cb), self,
                         NULL, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}
