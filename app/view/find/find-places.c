/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/find/find-places.h"

#include "model/addressee.h"
#include "model/block.h"
#include "model/contact.h"
#include "model/note.h"
#include "model/signatory.h"
#include "view/body/body-view.h"
#include "view/body/find-marks.h"
#include "view/letter/letter-field.h"
#include "view/sheet/sheet.h"
#include "view/signatories/signatories-page.h"
#include "view/signatories/signatory-list.h"

static GtkWidget *
find_type (GtkWidget *within, GType type)
{
  GtkWidget *found = NULL;

  if (G_TYPE_CHECK_INSTANCE_TYPE (within, type))
    return within;
  for (GtkWidget *child = gtk_widget_get_first_child (within); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_type (child, type);
  return found;
}

static gboolean
shows (GtkWidget *widget, UsItem *item, const char *property)
{
  g_autoptr (UsItem) shown = NULL;
  g_autofree char *name = NULL;

  if (!US_IS_LETTER_FIELD (widget))
    return FALSE;
  g_object_get (widget, "item", &shown, "property-name", &name, NULL);
  return shown == item && (property == NULL || g_strcmp0 (name, property) == 0);
}

/* The field of a property, or with NULL any field of the item. */
static GtkWidget *
find_field (GtkWidget *within, UsItem *item, const char *property)
{
  GtkWidget *found = NULL;

  if (shows (within, item, property))
    return within;
  for (GtkWidget *child = gtk_widget_get_first_child (within); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_field (child, item, property);
  return found;
}

static const char *
get_name (UsItem *item, guint property)
{
  guint n_fields;

  return us_item_class_get_fields (US_ITEM_GET_CLASS (item), &n_fields)[property - 1].name;
}

/* What shows a place: the body, a field, or the list of signatories. */
static GtkWidget *
get_widget (GtkWidget *root, UsStatement *statement, const UsFindPlace *place)
{
  guint property;
  UsItem *item = us_find_place_get_item (statement, place, &property);
  GtkWidget *sheet = find_type (root, US_TYPE_SHEET);
  GtkWidget *field;

  if (item == NULL)
    return NULL;
  if (US_IS_SIGNATORY (item))
    return find_type (root, US_TYPE_SIGNATORIES_PAGE);
  if (sheet == NULL || US_IS_BLOCK (item))
    return find_type (root, US_TYPE_BODY_VIEW);
  field = find_field (sheet, item, get_name (item, property));
  return field != NULL ? field : find_field (sheet, item, NULL);
}

static gboolean
get_iter (GtkTextView *view, UsStatement *statement, const UsFindPlace *place, guint offset,
          GtkTextIter *ret_iter)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  g_autofree char *text = NULL;
  GtkTextIter start, end;
  guint property;
  UsItem *item = us_find_place_get_item (statement, place, &property);

  if (item == NULL)
    return FALSE;
  if (US_IS_BODY_VIEW (view))
    return US_IS_BLOCK (item) && gtk_text_buffer_get_iter_at_line_index (
                                     buffer, ret_iter, (int) place->position, (int) offset);
  if (!shows (GTK_WIDGET (view), item, get_name (item, property)))
    return FALSE;
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_slice (buffer, &start, &end, TRUE);
  if (offset > strlen (text))
    return FALSE;
  gtk_text_buffer_get_iter_at_offset (buffer, ret_iter, (int) g_utf8_strlen (text, offset));
  return TRUE;
}

/* Of what the middle button pastes there is one at a time. It stays with the entry, which loses its
 * selection otherwise: what one types comes instead of what was looked for. */
static void
select_in_text (GtkTextView *view, UsStatement *statement, const UsFindPlace *place)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GdkClipboard *primary = gtk_widget_get_primary_clipboard (GTK_WIDGET (view));
  const gboolean realized = gtk_widget_get_realized (GTK_WIDGET (view));
  GtkTextIter start, end;

  if (!get_iter (view, statement, place, place->start, &start) ||
      !get_iter (view, statement, place, place->end, &end))
    return;
  if (realized)
    gtk_text_buffer_remove_selection_clipboard (buffer, primary);
  gtk_text_buffer_select_range (buffer, &end, &start);
  if (realized)
    gtk_text_buffer_add_selection_clipboard (buffer, primary);
}

/* The view has other lists, in what drops down from its buttons. */
static GtkWidget *
find_list (GtkWidget *page)
{
  return find_type (find_type (page, US_TYPE_SIGNATORY_LIST), GTK_TYPE_LIST_VIEW);
}

static gboolean
find_signatory (GListModel *model, UsItem *signatory, guint *ret_position)
{
  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (UsItem) item = g_list_model_get_item (model, i);

      if (item != signatory)
        continue;
      *ret_position = i;
      return TRUE;
    }
  return FALSE;
}

static void
select_signatory (UsSignatoriesPage *page, UsItem *signatory)
{
  GtkSelectionModel *model = us_signatories_page_get_model (page);
  GtkWidget *list = find_list (GTK_WIDGET (page));
  guint position;

  /* The list may show only some. */
  if (!find_signatory (G_LIST_MODEL (model), signatory, &position))
    {
      gtk_editable_set_text (GTK_EDITABLE (find_type (GTK_WIDGET (page), GTK_TYPE_SEARCH_ENTRY)),
                             "");
      if (!find_signatory (G_LIST_MODEL (model), signatory, &position))
        return;
    }
  gtk_selection_model_select_item (model, position, TRUE);
  gtk_widget_activate_action (list, "list.scroll-to-item", "u", position);
}

/**
 * us_find_places_get_property:
 * @item: an item of a letter, or the letter itself
 * @name: (nullable): which of its properties is meant where it is shown by several
 *
 * Finds by which property an item is shown, and where it is marked therefore. Main thread only.
 *
 * Returns: the property, or 0 when there is none
 */
guint
us_find_places_get_property (UsItem *item, const char *name)
{
  g_return_val_if_fail (US_IS_ITEM (item), 0);

  if (US_IS_BLOCK (item))
    return US_BLOCK_TEXT;
  if (US_IS_SIGNATORY (item))
    return US_SIGNATORY_NAME;
  if (US_IS_ADDRESSEE (item))
    return US_ADDRESSEE_NAME;
  if (US_IS_NOTE (item))
    return US_NOTE_TEXT;
  if (US_IS_CONTACT (item))
    return US_CONTACT_TEXT;
  return name != NULL ? us_item_find_property (item, name) : 0;
}

/**
 * us_find_places_show:
 * @root: the root of the widgets that show the letter
 * @statement: the letter
 * @place: a place in it
 *
 * Brings a place into sight and selects it, in whatever view it is; the keyboard focus stays where
 * it is. Main thread only.
 */
void
us_find_places_show (GtkWidget *root, UsStatement *statement, const UsFindPlace *place)
{
  guint property;
  UsItem *item;
  GtkWidget *widget, *sheet;

  g_return_if_fail (GTK_IS_WIDGET (root));
  g_return_if_fail (US_IS_STATEMENT (statement));
  g_return_if_fail (place != NULL);

  item = us_find_place_get_item (statement, place, &property);
  if (item == NULL)
    return;
  gtk_widget_activate_action (root, "win.view", "s",
                              US_IS_SIGNATORY (item) ? "signatories" : "letter");
  widget = get_widget (root, statement, place);
  if (widget == NULL)
    return;
  if (US_IS_SIGNATORIES_PAGE (widget))
    {
      select_signatory (US_SIGNATORIES_PAGE (widget), item);
      return;
    }
  select_in_text (GTK_TEXT_VIEW (widget), statement, place);
  sheet = gtk_widget_get_ancestor (widget, US_TYPE_SHEET);
  if (sheet != NULL)
    us_sheet_show (US_SHEET (sheet), widget);
}

/**
 * us_find_places_focus:
 * @root: the root of the widgets that show the letter
 * @statement: the letter
 * @place: a place in it
 *
 * Moves the keyboard focus to what shows a place. Main thread only.
 */
void
us_find_places_focus (GtkWidget *root, UsStatement *statement, const UsFindPlace *place)
{
  GtkWidget *widget;

  g_return_if_fail (GTK_IS_WIDGET (root));
  g_return_if_fail (US_IS_STATEMENT (statement));
  g_return_if_fail (place != NULL);

  widget = get_widget (root, statement, place);
  if (widget == NULL)
    widget = find_type (root, US_TYPE_BODY_VIEW);
  if (widget != NULL && US_IS_SIGNATORIES_PAGE (widget))
    widget = find_type (widget, US_TYPE_SIGNATORY_LIST);
  if (widget != NULL)
    gtk_widget_grab_focus (widget);
}

/**
 * us_find_places_select:
 * @root: the root of the widgets that show the letter
 * @statement: the letter
 * @caret: where the caret goes
 * @anchor: the other end of the selection; the same as @caret for none
 *
 * Selects in what shows the caret's place; the keyboard focus stays where it is. Main thread only.
 *
 * Returns: (transfer none) (nullable): the text view of the place; %NULL when none shows it
 */
GtkTextView *
us_find_places_select (GtkWidget *root, UsStatement *statement, const UsFindPlace *caret,
                       const UsFindPlace *anchor)
{
  GtkWidget *widget;
  GtkTextIter from, to;

  g_return_val_if_fail (GTK_IS_WIDGET (root), NULL);
  g_return_val_if_fail (US_IS_STATEMENT (statement), NULL);
  g_return_val_if_fail (caret != NULL && anchor != NULL, NULL);

  widget = get_widget (root, statement, caret);
  if (widget == NULL || !GTK_IS_TEXT_VIEW (widget) ||
      !get_iter (GTK_TEXT_VIEW (widget), statement, caret, caret->start, &to))
    return NULL;
  if (!get_iter (GTK_TEXT_VIEW (widget), statement, anchor, anchor->start, &from))
    from = to;
  gtk_text_buffer_select_range (gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget)), &to, &from);
  return GTK_TEXT_VIEW (widget);
}

/**
 * us_find_places_get:
 * @view: the body view, or a field
 * @statement: the letter
 * @at: in its buffer
 * @ret_place: (out): the place in the letter
 *
 * Finds which place of the letter a place in a buffer is. Main thread only.
 *
 * Returns: %FALSE when it is none
 */
gboolean
us_find_places_get (GtkTextView *view, UsStatement *statement, const GtkTextIter *at,
                    UsFindPlace *ret_place)
{
  g_autoptr (UsItem) item = NULL;
  g_autofree char *name = NULL;
  g_autofree char *before = NULL;
  GtkTextIter start;

  g_return_val_if_fail (US_IS_BODY_VIEW (view) || US_IS_LETTER_FIELD (view), FALSE);
  g_return_val_if_fail (US_IS_STATEMENT (statement), FALSE);
  g_return_val_if_fail (at != NULL && ret_place != NULL, FALSE);

  if (US_IS_BODY_VIEW (view))
    {
      UsItemList *body = us_statement_get_body (statement);
      guint line = (guint) gtk_text_iter_get_line (at);

      return line < us_item_list_get_length (body) &&
             us_find_place_set (statement, us_item_list_get (body, line), US_BLOCK_TEXT,
                                (guint) gtk_text_iter_get_line_index (at), ret_place);
    }
  g_object_get (view, "item", &item, "property-name", &name, NULL);
  if (item == NULL)
    return FALSE;
  gtk_text_buffer_get_start_iter (gtk_text_view_get_buffer (view), &start);
  before = gtk_text_buffer_get_slice (gtk_text_view_get_buffer (view), &start, at, TRUE);
  return us_find_place_set (statement, item, us_item_find_property (item, name),
                            (guint) strlen (before), ret_place);
}

/**
 * us_find_places_get_caret:
 * @root: the root of the widgets that show the letter
 * @statement: the letter
 * @ret_place: (out): where the caret, or the beginning of the selection, is
 * @ret_selected: (out) (nullable): what is selected; %NULL when it is nothing or several paragraphs
 *
 * Finds where the keyboard focus is in the letter. Main thread only.
 *
 * Returns: %FALSE when it is elsewhere
 */
gboolean
us_find_places_get_caret (GtkWidget *root, UsStatement *statement, UsFindPlace *ret_place,
                          char **ret_selected)
{
  GtkWidget *focus;
  GtkTextBuffer *buffer;
  GtkTextIter start, end;

  g_return_val_if_fail (GTK_IS_ROOT (root), FALSE);
  g_return_val_if_fail (US_IS_STATEMENT (statement), FALSE);
  g_return_val_if_fail (ret_place != NULL && ret_selected != NULL, FALSE);

  *ret_selected = NULL;
  focus = gtk_root_get_focus (GTK_ROOT (root));
  if (focus == NULL || (!US_IS_BODY_VIEW (focus) && !US_IS_LETTER_FIELD (focus)))
    return FALSE;
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (focus));
  if (gtk_text_buffer_get_selection_bounds (buffer, &start, &end) &&
      gtk_text_iter_get_line (&start) == gtk_text_iter_get_line (&end))
    *ret_selected = gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
  return us_find_places_get (GTK_TEXT_VIEW (focus), statement, &start, ret_place);
}

/**
 * us_find_places_mark:
 * @root: the root of the widgets that show the letter
 * @search: (nullable): what to mark, or %NULL for nothing
 *
 * Marks all matches in the body and the fields. Main thread only.
 */
void
us_find_places_mark (GtkWidget *root, UsSearch *search)
{
  g_return_if_fail (GTK_IS_WIDGET (root));

  if (US_IS_BODY_VIEW (root) || US_IS_LETTER_FIELD (root))
    {
      us_find_marks_set (GTK_TEXT_VIEW (root), search);
      return;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    us_find_places_mark (child, search);
}
