/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/letter/item-rows.h"

#include "view/letter/item-row.h"
#include "view/letter/new-item.h"

typedef enum
{
  PROP_LIST = 1,
  PROP_TITLE,
  PROP_ADD_LABEL,
  PROP_PLACEHOLDER,
  PROP_ADD_ACTION,
} UsItemRowsProperty;

struct _UsItemRows
{
  GtkWidget parent_instance;

  UsItemList *list;
  char *title;
  char *placeholder;
  gulong changed_id;
  int drop_place; /* -1 when nothing is dragged */

  GtkLabel *title_label;
  GtkBox *rows;
  GPtrArray *by_position; /* of the rows; notes stand in another order, that of their numbers */
  GtkWidget *add_button;
  GtkLabel *add_label;
};

G_DEFINE_FINAL_TYPE (UsItemRows, us_item_rows, GTK_TYPE_WIDGET)

static GParamSpec *properties[PROP_ADD_ACTION + 1];

static GtkWidget *
get_row (UsItemRows *self, guint position)
{
  return position < self->by_position->len ? self->by_position->pdata[position] : NULL;
}

static void
update_title (UsItemRows *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->title_label),
                          self->title != NULL && self->list != NULL &&
                              us_item_list_get_length (self->list) > 0);
}

/* What only moves keeps its row, and with it the keyboard focus, also when undo moves it. */
static void
items_changed_cb (GListModel *list, guint position, guint removed, guint added, UsItemRows *self)
{
  g_autoptr (GPtrArray) old = g_ptr_array_new ();
  GtkWidget *before = position > 0 ? get_row (self, position - 1) : NULL;

  for (guint i = 0; i < removed; i++)
    g_ptr_array_add (old, g_ptr_array_remove_index (self->by_position, position));
  for (guint i = 0; i < added; i++)
    {
      UsItem *item = us_item_list_get (self->list, position + i);
      GtkWidget *row = us_item_row_take (old, item);

      if (row != NULL)
        gtk_box_reorder_child_after (self->rows, row, before);
      else
        gtk_box_insert_child_after (self->rows, row = us_item_row_new (item, self->placeholder),
                                    before);
      g_ptr_array_insert (self->by_position, (int) (position + i), row);
      before = row;
    }
  for (guint i = 0; i < old->len; i++)
    gtk_box_remove (self->rows, old->pdata[i]);
  for (guint i = 0; i < self->by_position->len; i++)
    us_item_row_update_position (US_ITEM_ROW (get_row (self, i)));
  update_title (self);
}

static void
add_clicked_cb (UsItemRows *self)
{
  GtkActionable *button = GTK_ACTIONABLE (self->add_button);

  if (self->list != NULL && gtk_actionable_get_action_name (button) == NULL)
    us_item_rows_add (self, us_item_list_get_length (self->list));
}

static void
us_item_rows_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  UsItemRows *self = US_ITEM_ROWS (widget);
  GtkWidget *row;
  graphene_rect_t bounds;
  GdkRGBA color = { 0.2f, 0.5f, 0.9f, 1.0f };
  float y;

  GTK_WIDGET_CLASS (us_item_rows_parent_class)->snapshot (widget, snapshot);
  if (self->drop_place < 0)
    return;
  row = get_row (self, (guint) MAX (self->drop_place - 1, 0));
  if (row == NULL || !gtk_widget_compute_bounds (row, widget, &bounds))
    return;
  y = bounds.origin.y + (self->drop_place > 0 ? bounds.size.height : 0);
  gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), "accent_color", &color);
  gtk_snapshot_append_color (
      snapshot, &color,
      &GRAPHENE_RECT_INIT (bounds.origin.x + 28, y - 1, MAX (bounds.size.width - 56, 1), 3));
}

static void
us_item_rows_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  UsItemRows *self = US_ITEM_ROWS (object);

  switch ((UsItemRowsProperty) id)
    {
    case PROP_LIST:
      g_value_set_object (value, self->list);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_ADD_LABEL:
      g_value_set_string (value, gtk_label_get_label (self->add_label));
      break;
    case PROP_PLACEHOLDER:
      g_value_set_string (value, self->placeholder);
      break;
    case PROP_ADD_ACTION:
      g_value_set_string (value,
                          gtk_actionable_get_action_name (GTK_ACTIONABLE (self->add_button)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
us_item_rows_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  UsItemRows *self = US_ITEM_ROWS (object);

  switch ((UsItemRowsProperty) id)
    {
    case PROP_LIST:
      us_item_rows_set_list (self, g_value_get_object (value));
      break;
    case PROP_TITLE:
      g_free (self->title);
      self->title = g_value_dup_string (value);
      gtk_label_set_label (self->title_label, self->title);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      self->title, -1);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->rows), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      self->title, -1);
      break;
    case PROP_ADD_LABEL:
      gtk_label_set_label (self->add_label, g_value_get_string (value));
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->add_button),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, g_value_get_string (value),
                                      -1);
      break;
    case PROP_PLACEHOLDER:
      g_free (self->placeholder);
      self->placeholder = g_value_dup_string (value);
      break;
    case PROP_ADD_ACTION:
      gtk_actionable_set_action_name (GTK_ACTIONABLE (self->add_button),
                                      g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
us_item_rows_dispose (GObject *object)
{
  UsItemRows *self = US_ITEM_ROWS (object);
  GtkWidget *child;

  if (self->list != NULL)
    g_clear_signal_handler (&self->changed_id, self->list);
  g_clear_object (&self->list);
  gtk_widget_dispose_template (GTK_WIDGET (self), US_TYPE_ITEM_ROWS);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (us_item_rows_parent_class)->dispose (object);
}

static void
us_item_rows_finalize (GObject *object)
{
  UsItemRows *self = US_ITEM_ROWS (object);

  g_ptr_array_unref (self->by_position);
  g_free (self->title);
  g_free (self->placeholder);

  G_OBJECT_CLASS (us_item_rows_parent_class)->finalize (object);
}

static void
us_item_rows_class_init (UsItemRowsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = us_item_rows_get_property;
  object_class->set_property = us_item_rows_set_property;
  object_class->dispose = us_item_rows_dispose;
  object_class->finalize = us_item_rows_finalize;
  widget_class->snapshot = us_item_rows_snapshot;

  properties[PROP_LIST] = g_param_spec_object ("list", NULL, NULL, US_TYPE_ITEM_LIST, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_ADD_LABEL] = g_param_spec_string ("add-label", NULL, NULL, NULL, flags);
  properties[PROP_PLACEHOLDER] = g_param_spec_string ("placeholder", NULL, NULL, NULL, flags);
  properties[PROP_ADD_ACTION] = g_param_spec_string ("add-action", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/undersigned/Undersigned/item-rows.ui");
  gtk_widget_class_bind_template_child (widget_class, UsItemRows, title_label);
  gtk_widget_class_bind_template_child (widget_class, UsItemRows, rows);
  gtk_widget_class_bind_template_child (widget_class, UsItemRows, add_button);
  gtk_widget_class_bind_template_child (widget_class, UsItemRows, add_label);
  gtk_widget_class_bind_template_callback (widget_class, add_clicked_cb);
}

static void
us_item_rows_init (UsItemRows *self)
{
  self->drop_place = -1;
  self->by_position = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * us_item_rows_set_list:
 * @self: rows
 * @list: (nullable): a list of addressees, contacts or notes
 *
 * Shows another list. Main thread only.
 */
void
us_item_rows_set_list (UsItemRows *self, UsItemList *list)
{
  guint old = 0;

  g_return_if_fail (US_IS_ITEM_ROWS (self));

  if (self->list == list)
    return;
  if (self->list != NULL)
    {
      g_clear_signal_handler (&self->changed_id, self->list);
      old = us_item_list_get_length (self->list);
    }
  g_set_object (&self->list, list);
  items_changed_cb (G_LIST_MODEL (list), 0, old, list != NULL ? us_item_list_get_length (list) : 0,
                    self);
  if (list != NULL)
    self->changed_id =
        g_signal_connect (list, "items-changed", G_CALLBACK (items_changed_cb), self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LIST]);
}

/**
 * us_item_rows_add:
 * @self: rows
 * @position: where
 *
 * Adds an empty item and lets it be written at once; it goes when it is not. Main thread only.
 */
void
us_item_rows_add (UsItemRows *self, guint position)
{
  g_autoptr (UsItem) item = NULL;

  g_return_if_fail (US_IS_ITEM_ROWS (self));
  g_return_if_fail (self->list != NULL);

  item = g_object_new (g_list_model_get_item_type (G_LIST_MODEL (self->list)), NULL);
  if (!us_item_list_insert (self->list, position, item, NULL))
    return;
  us_new_item_watch (get_row (self, position), item);
  us_item_rows_focus (self, position);
}

/**
 * us_item_rows_focus:
 * @self: rows
 * @position: which row; behind the last is the button that adds one
 *
 * Moves the keyboard focus to a row. Main thread only.
 */
void
us_item_rows_focus (UsItemRows *self, guint position)
{
  GtkWidget *row;

  g_return_if_fail (US_IS_ITEM_ROWS (self));

  row = get_row (self, position);
  if (row != NULL)
    us_item_row_edit (US_ITEM_ROW (row));
  else
    gtk_widget_grab_focus (self->add_button);
}

/* What has no number yet comes last. */
static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  const guint number = us_item_row_get_number (*(UsItemRow *const *) a) - 1;
  const guint other = us_item_row_get_number (*(UsItemRow *const *) b) - 1;

  return (number > other) - (number < other);
}

/**
 * us_item_rows_show_numbers:
 * @self: rows of notes
 * @numbers: (element-type utf8 guint): numbers by the ids of the notes
 *
 * Shows the numbers that the text refers to, in their order. Main thread only.
 */
void
us_item_rows_show_numbers (UsItemRows *self, GHashTable *numbers)
{
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();
  GtkWidget *before = NULL;

  g_return_if_fail (US_IS_ITEM_ROWS (self));
  g_return_if_fail (numbers != NULL);

  g_ptr_array_extend (sorted, self->by_position, NULL, NULL);
  for (guint i = 0; i < sorted->len; i++)
    us_item_row_show_number (sorted->pdata[i], numbers);
  g_ptr_array_sort (sorted, compare_numbers);
  for (guint i = 0; i < sorted->len; i++)
    {
      if (gtk_widget_get_prev_sibling (sorted->pdata[i]) != before)
        gtk_box_reorder_child_after (self->rows, sorted->pdata[i], before);
      before = sorted->pdata[i];
    }
}

/**
 * us_item_rows_place_at:
 * @self: rows
 * @y: pixels from the top
 *
 * Finds the place between rows that is nearest. Main thread only.
 *
 * Returns: 0 before the first row, their number behind the last
 */
int
us_item_rows_place_at (UsItemRows *self, double y)
{
  int place = 0;

  g_return_val_if_fail (US_IS_ITEM_ROWS (self), 0);

  for (guint i = 0; i < self->by_position->len; i++)
    {
      GtkWidget *row = get_row (self, i);
      graphene_rect_t bounds;

      if (!gtk_widget_compute_bounds (row, GTK_WIDGET (self), &bounds) ||
          y < bounds.origin.y + bounds.size.height / 2)
        break;
      place++;
    }
  return place;
}

/**
 * us_item_rows_show_drop:
 * @self: rows
 * @place: a place between rows, or -1
 *
 * Shows where a dragged row would go. Main thread only.
 */
void
us_item_rows_show_drop (UsItemRows *self, int place)
{
  g_return_if_fail (US_IS_ITEM_ROWS (self));

  self->drop_place = place;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
