/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/letter/item-row.h"

#include "model/addressee.h"
#include "model/item-list.h"
#include "model/note.h"
#include "view/accessible.h"
#include "view/body/note-marks.h"
#include "view/letter/addressee-button.h"
#include "view/letter/item-rows.h"
#include "view/letter/letter-field.h"
#include "view/text/text-popover.h"

#define CLICK_DISTANCE 8

struct _UsItemRow
{
  GtkWidget parent_instance;

  UsItem *item;
  GtkWidget *content; /* a UsLetterField or UsAddresseeButton */
  char *placeholder;
  GMenuModel *menu;
  GtkWidget *popover;
  int place; /* where it would be dropped; -1 when it is not dragged */

  GtkWidget *handle;
  GtkLabel *number_label;
  guint number; /* of a note */
};

G_DEFINE_FINAL_TYPE (UsItemRow, us_item_row, GTK_TYPE_WIDGET)

static UsItemRows *
get_rows (UsItemRow *self)
{
  return US_ITEM_ROWS (gtk_widget_get_ancestor (GTK_WIDGET (self), US_TYPE_ITEM_ROWS));
}

static void
move_to (UsItemRow *self, int to)
{
  UsItemList *list = us_item_get_list (self->item);
  UsItemRows *rows = get_rows (self);
  guint from;

  if (list == NULL || !us_item_get_position (self->item, &from) || to < 0 ||
      to >= (int) us_item_list_get_length (list) || to == (int) from)
    return;
  /* The mouse has left it where it was, and undo comes back there. */
  gtk_widget_grab_focus (self->content);
  if (us_item_list_move (list, from, 1, (guint) to, NULL))
    us_item_rows_focus (rows, (guint) to);
}

static void
action_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UsItemRow *self = US_ITEM_ROW (widget);
  UsItemList *list = us_item_get_list (self->item);
  UsItemRows *rows = get_rows (self);
  guint position;

  if (list == NULL || !us_item_get_position (self->item, &position))
    return;
  if (strcmp (name, "row.move-up") == 0)
    move_to (self, (int) position - 1);
  else if (strcmp (name, "row.move-down") == 0)
    move_to (self, (int) position + 1);
  else if (strcmp (name, "row.move-to-top") == 0)
    move_to (self, 0);
  else if (strcmp (name, "row.move-to-bottom") == 0)
    move_to (self, (int) us_item_list_get_length (list) - 1);
  else
    {
      gtk_widget_grab_focus (self->content);
      us_item_list_remove (list, position, 1, NULL);
      us_item_rows_focus (rows, position);
    }
}

/* Enter goes on to a new row, or from a note back to the text: another note would be referred to
 * nowhere. Backspace in an empty one takes it away. */
static gboolean
key_pressed_cb (GtkEventControllerKey *controller, guint keyval, guint keycode,
                GdkModifierType state, UsItemRow *self)
{
  UsItemRows *rows = get_rows (self);
  guint position;

  if (!us_item_get_position (self->item, &position) ||
      (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK)) != 0)
    return FALSE;
  if ((keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter) && !us_item_is_blank (self->item) &&
      !us_letter_field_is_composing (US_LETTER_FIELD (self->content)))
    {
      if (US_IS_NOTE (self->item))
        gtk_widget_activate_action (GTK_WIDGET (self), "body.note", NULL);
      else
        us_item_rows_add (rows, position + 1);
    }
  else if (keyval == GDK_KEY_BackSpace && us_item_is_blank (self->item))
    {
      us_item_list_remove (us_item_get_list (self->item), position, 1, NULL);
      us_item_rows_focus (rows, position > 0 ? position - 1 : 0);
    }
  else
    return FALSE;
  return TRUE;
}

static void
handle_clicked_cb (UsItemRow *self)
{
  if (self->popover == NULL)
    {
      self->popover = gtk_popover_menu_new_from_model (self->menu);
      gtk_widget_set_parent (self->popover, self->handle);
    }
  us_text_popover_open_menu (GTK_POPOVER_MENU (self->popover));
}

static void
drag_update_cb (GtkGestureDrag *gesture, double x, double y, UsItemRow *self)
{
  UsItemRows *rows = get_rows (self);
  graphene_point_t at;
  double start_x, start_y;
  guint position;

  if (US_IS_NOTE (self->item) ||
      (self->place < 0 && ABS (y) < CLICK_DISTANCE && ABS (x) < CLICK_DISTANCE))
    return;
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_gesture_drag_get_start_point (gesture, &start_x, &start_y);
  if (!gtk_widget_compute_point (self->handle, GTK_WIDGET (rows),
                                 &GRAPHENE_POINT_INIT (0, (float) (start_y + y)), &at) ||
      !us_item_get_position (self->item, &position))
    return;
  self->place = us_item_rows_place_at (rows, at.y);
  us_item_rows_show_drop (
      rows, self->place == (int) position || self->place == (int) position + 1 ? -1 : self->place);
}

static void
drag_cancel_cb (UsItemRow *self)
{
  self->place = -1;
  us_item_rows_show_drop (get_rows (self), -1);
}

static void
drag_end_cb (UsItemRow *self)
{
  const int place = self->place;
  guint position;

  if (place < 0)
    return;
  drag_cancel_cb (self);
  if (us_item_get_position (self->item, &position))
    move_to (self, place > (int) position ? place - 1 : place);
}

/* A screen reader says what a row is by what is in it. */
static void
update_name (UsItemRow *self)
{
  g_autofree char *summary = NULL;
  const char *name;

  if (US_IS_ADDRESSEE (self->item))
    name = summary = us_addressee_get_summary (US_ADDRESSEE (self->item));
  else
    name = us_text_get_string (
        us_item_get_text (self->item, us_item_find_property (self->item, "text")));
  us_accessible_name (GTK_WIDGET (self), *name != '\0' ? name : self->placeholder);
}

static void
us_item_row_dispose (GObject *object)
{
  UsItemRow *self = US_ITEM_ROW (object);

  g_clear_pointer (&self->popover, gtk_widget_unparent);
  g_clear_pointer (&self->content, gtk_widget_unparent);
  g_clear_object (&self->item);
  gtk_widget_dispose_template (GTK_WIDGET (self), US_TYPE_ITEM_ROW);

  G_OBJECT_CLASS (us_item_row_parent_class)->dispose (object);
}

static void
us_item_row_finalize (GObject *object)
{
  g_free (US_ITEM_ROW (object)->placeholder);

  G_OBJECT_CLASS (us_item_row_parent_class)->finalize (object);
}

static void
us_item_row_class_init (UsItemRowClass *klass)
{
  static const char *const actions[] = { "row.move-up", "row.move-down", "row.move-to-top",
                                         "row.move-to-bottom", "row.remove" };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = us_item_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = us_item_row_finalize;
  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i], NULL, action_cb);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/undersigned/Undersigned/item-row.ui");
  gtk_widget_class_bind_template_child (widget_class, UsItemRow, handle);
  gtk_widget_class_bind_template_child (widget_class, UsItemRow, number_label);
  gtk_widget_class_bind_template_child (widget_class, UsItemRow, menu);
  gtk_widget_class_bind_template_callback (widget_class, handle_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, drag_update_cb);
  gtk_widget_class_bind_template_callback (widget_class, drag_end_cb);
  gtk_widget_class_bind_template_callback (widget_class, drag_cancel_cb);
}

static void
us_item_row_init (UsItemRow *self)
{
  self->place = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_field (UsItemRow *self, const char *placeholder)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->content = g_object_new (US_TYPE_LETTER_FIELD, "property-name", "text", "placeholder",
                                placeholder, "label", placeholder, "item", self->item, NULL);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/**
 * us_item_row_new:
 * @item: an addressee, contact or note
 * @placeholder: what to say while it is empty
 *
 * Makes a row. Main thread only.
 *
 * Returns: (transfer floating): a widget
 */
GtkWidget *
us_item_row_new (UsItem *item, const char *placeholder)
{
  UsItemRow *self;

  g_return_val_if_fail (US_IS_ITEM (item), NULL);
  g_return_val_if_fail (placeholder != NULL, NULL);

  self = g_object_new (US_TYPE_ITEM_ROW, NULL);
  self->item = g_object_ref (item);
  self->placeholder = g_strdup (placeholder);
  if (US_IS_ADDRESSEE (item))
    self->content = us_addressee_button_new (US_ADDRESSEE (item), placeholder);
  else
    add_field (self, placeholder);
  gtk_widget_set_hexpand (self->content, TRUE);
  gtk_widget_set_parent (self->content, GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self->number_label), US_IS_NOTE (item));
  g_signal_connect_object (item, "notify", G_CALLBACK (update_name), self, G_CONNECT_SWAPPED);
  update_name (self);
  return GTK_WIDGET (self);
}

static gboolean
shows (gconstpointer row, gconstpointer item)
{
  return US_ITEM_ROW ((gpointer) row)->item == item;
}

/**
 * us_item_row_take:
 * @rows: (element-type UsItemRow): rows
 * @item: what one of them may show
 *
 * Takes the row of an item out of some. Main thread only.
 *
 * Returns: (transfer none) (nullable): the row, or %NULL when there is none
 */
GtkWidget *
us_item_row_take (GPtrArray *rows, UsItem *item)
{
  guint at;

  g_return_val_if_fail (rows != NULL, NULL);
  g_return_val_if_fail (US_IS_ITEM (item), NULL);

  if (!g_ptr_array_find_with_equal_func (rows, item, shows, &at))
    return NULL;
  return g_ptr_array_remove_index (rows, at);
}

/**
 * us_item_row_update_position:
 * @self: a row
 *
 * Shows what depends on its place in the list. Main thread only.
 */
void
us_item_row_update_position (UsItemRow *self)
{
  UsItemList *list;
  guint position, length;

  g_return_if_fail (US_IS_ITEM_ROW (self));

  list = us_item_get_list (self->item);
  if (list == NULL || !us_item_get_position (self->item, &position))
    return;
  /* Notes stand as the text refers to them. */
  length = US_IS_NOTE (self->item) ? 0 : us_item_list_get_length (list);
  position = US_IS_NOTE (self->item) ? 0 : position;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "row.move-up", position > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "row.move-to-top", position > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "row.move-down", position + 1 < length);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "row.move-to-bottom", position + 1 < length);
}

/**
 * us_item_row_show_number:
 * @self: the row of a note
 * @numbers: (element-type utf8 guint): numbers by the ids of the notes
 *
 * Shows the number that the text refers to, or a dash where it does not. Main thread only.
 */
void
us_item_row_show_number (UsItemRow *self, GHashTable *numbers)
{
  g_autofree char *shown = NULL;

  g_return_if_fail (US_IS_ITEM_ROW (self));
  g_return_if_fail (numbers != NULL);

  self->number = GPOINTER_TO_UINT (g_hash_table_lookup (numbers, us_item_get_id (self->item)));
  shown = self->number == 0
              ? g_strdup ("–")
              : us_note_marks_format (us_item_list_get_statement (us_item_get_list (self->item)),
                                      self->number);
  gtk_label_set_label (self->number_label, shown);
}

/**
 * us_item_row_get_number:
 * @self: the row of a note
 *
 * Main thread only.
 *
 * Returns: the number that it shows; 0 when there is none
 */
guint
us_item_row_get_number (UsItemRow *self)
{
  g_return_val_if_fail (US_IS_ITEM_ROW (self), 0);

  return self->number;
}

/**
 * us_item_row_edit:
 * @self: a row
 *
 * Moves the keyboard focus into the row; an empty addressee is opened to be filled in. Main thread
 * only.
 */
void
us_item_row_edit (UsItemRow *self)
{
  g_return_if_fail (US_IS_ITEM_ROW (self));

  if (US_IS_ADDRESSEE_BUTTON (self->content))
    us_addressee_button_edit (US_ADDRESSEE_BUTTON (self->content));
  else
    gtk_widget_grab_focus (self->content);
}
