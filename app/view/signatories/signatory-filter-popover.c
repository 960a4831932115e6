/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/signatories/signatory-filter-popover.h"

#include "view/accessible.h"
#include "view/signatories/signatory-fields.h"

#include <glib/gi18n.h>

/* More values than that are looked for by typing. */
#define MAX_VALUES 50

typedef struct
{
  const char *value; /* of the signatories, valid while the list is not changed */
  guint count;
} Value;

struct _UsSignatoryFilterPopover
{
  GtkPopover parent_instance;

  GtkDropDown *field_drop_down;
  GtkBox *values_box;
  GtkLabel *more_label;
  GtkWidget *clear_button;

  UsItemList *signatories;
  UsSignatoryFilter *filter;
};

G_DEFINE_FINAL_TYPE (UsSignatoryFilterPopover, us_signatory_filter_popover, GTK_TYPE_POPOVER)

/* Status first: it is what people filter by. Then the fields in the model's order. */
static guint
get_property_at (guint row)
{
  if (row == 0)
    return US_SIGNATORY_STATUS;
  return row < US_SIGNATORY_STATUS ? row : row + 1;
}

static void
count_one (gpointer item, gpointer user_data)
{
  gpointer *data = user_data;
  const char *value = us_signatory_fields_value (item, GPOINTER_TO_UINT (data[1]));
  GHashTable *counts = data[0];

  g_hash_table_insert (
      counts, (gpointer) value,
      GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts, value)) + 1));
}

/* The most frequent first, those without a value at the end. */
static int
compare_values (gconstpointer a, gconstpointer b)
{
  const Value *first = a;
  const Value *second = b;
  const gboolean first_empty = *first->value == '\0';
  const gboolean second_empty = *second->value == '\0';

  if (first_empty != second_empty)
    return first_empty - second_empty;
  if (first->count != second->count)
    return first->count < second->count ? 1 : -1;
  return g_utf8_collate (first->value, second->value);
}

static GArray *
count_values (UsSignatoryFilterPopover *self, guint property)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (g_str_hash, g_str_equal);
  gpointer data[] = { counts, GUINT_TO_POINTER (property) };
  GArray *values = g_array_new (FALSE, FALSE, sizeof (Value));
  GHashTableIter iter;
  gpointer value;
  gpointer count;

  us_item_list_foreach (self->signatories, count_one, data);
  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &value, &count))
    {
      const Value one = { value, GPOINTER_TO_UINT (count) };

      g_array_append_val (values, one);
    }
  g_array_sort (values, compare_values);
  return values;
}

static void
toggled_cb (GtkCheckButton *button, UsSignatoryFilterPopover *self)
{
  us_signatory_filter_set_wanted (
      self->filter, get_property_at (gtk_drop_down_get_selected (self->field_drop_down)),
      g_object_get_data (G_OBJECT (button), "us-value"), gtk_check_button_get_active (button));
  gtk_widget_set_sensitive (self->clear_button,
                            us_signatory_filter_count_fields (self->filter) > 0);
}

static void
add_value (UsSignatoryFilterPopover *self, guint property, const Value *value)
{
  const char *title = *value->value == '\0'
                          ? C_ ("a field of a signatory", "None")
                          : us_signatory_fields_value_title (property, value->value);
  /* translators: a value of a field and how many have it: "Kenya (12)" */
  g_autofree char *label = g_strdup_printf (_ ("%s (%u)"), title, value->count);
  GtkWidget *button = gtk_check_button_new_with_label (label);

  g_object_set_data_full (G_OBJECT (button), "us-value", g_strdup (value->value), g_free);
  gtk_check_button_set_active (
      GTK_CHECK_BUTTON (button),
      us_signatory_filter_get_wanted (self->filter, property, value->value));
  g_signal_connect (button, "toggled", G_CALLBACK (toggled_cb), self);
  gtk_box_append (self->values_box, button);
}

static void
fill_cb (UsSignatoryFilterPopover *self)
{
  const guint property = get_property_at (gtk_drop_down_get_selected (self->field_drop_down));
  g_autoptr (GArray) values = NULL;
  GtkWidget *child;

  if (self->signatories == NULL)
    return;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->values_box))) != NULL)
    gtk_box_remove (self->values_box, child);
  values = count_values (self, property);
  for (guint i = 0; i < values->len; i++)
    /* Those without a value are the last, and always asked for. */
    if (i < MAX_VALUES || *g_array_index (values, Value, i).value == '\0')
      add_value (self, property, &g_array_index (values, Value, i));
  gtk_widget_set_visible (GTK_WIDGET (self->more_label), values->len > MAX_VALUES);
  if (values->len > MAX_VALUES)
    {
      const guint n_more = values->len - MAX_VALUES;
      g_autofree char *more = g_strdup_printf (
          ngettext ("%u rarer value can be found by typing it above the list.",
                    "%u rarer values can be found by typing them above the list.", n_more),
          n_more);

      gtk_label_set_label (self->more_label, more);
    }
  gtk_widget_set_sensitive (self->clear_button,
                            us_signatory_filter_count_fields (self->filter) > 0);
}

static void
clear_cb (UsSignatoryFilterPopover *self)
{
  us_signatory_filter_clear (self->filter);
  gtk_popover_popdown (GTK_POPOVER (self));
}

/* Counted when they are looked at: they change with every edit. */
static void
us_signatory_filter_popover_map (GtkWidget *widget)
{
  fill_cb (US_SIGNATORY_FILTER_POPOVER (widget));

  GTK_WIDGET_CLASS (us_signatory_filter_popover_parent_class)->map (widget);
}

static void
us_signatory_filter_popover_dispose (GObject *object)
{
  UsSignatoryFilterPopover *self = US_SIGNATORY_FILTER_POPOVER (object);

  g_clear_object (&self->signatories);
  g_clear_object (&self->filter);
  gtk_widget_dispose_template (GTK_WIDGET (self), US_TYPE_SIGNATORY_FILTER_POPOVER);

  G_OBJECT_CLASS (us_signatory_filter_popover_parent_class)->dispose (object);
}

static void
us_signatory_filter_popover_class_init (UsSignatoryFilterPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = us_signatory_filter_popover_dispose;
  widget_class->map = us_signatory_filter_popover_map;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/undersigned/Undersigned/signatory-filter-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, UsSignatoryFilterPopover, field_drop_down);
  gtk_widget_class_bind_template_child (widget_class, UsSignatoryFilterPopover, values_box);
  gtk_widget_class_bind_template_child (widget_class, UsSignatoryFilterPopover, more_label);
  gtk_widget_class_bind_template_child (widget_class, UsSignatoryFilterPopover, clear_button);
  gtk_widget_class_bind_template_callback (widget_class, fill_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_cb);
}

static gboolean
move_cb (GtkWidget *box, GVariant *direction, gpointer user_data)
{
  return gtk_widget_child_focus (gtk_widget_get_ancestor (box, GTK_TYPE_POPOVER),
                                 (GtkDirectionType) g_variant_get_int32 (direction));
}

/* To the toolkit a value is a group of one to choose from, and an arrow key chooses it, or not. */
static void
move_by_arrows (GtkWidget *box)
{
  static const struct
  {
    guint key;
    GtkDirectionType direction;
  } arrows[] = {
    { GDK_KEY_Up, GTK_DIR_TAB_BACKWARD },
    { GDK_KEY_KP_Up, GTK_DIR_TAB_BACKWARD },
    { GDK_KEY_Down, GTK_DIR_TAB_FORWARD },
    { GDK_KEY_KP_Down, GTK_DIR_TAB_FORWARD },
  };
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  for (guint i = 0; i < G_N_ELEMENTS (arrows); i++)
    gtk_shortcut_controller_add_shortcut (
        GTK_SHORTCUT_CONTROLLER (keys),
        gtk_shortcut_new_with_arguments (gtk_keyval_trigger_new (arrows[i].key, 0),
                                         gtk_callback_action_new (move_cb, NULL, NULL), "i",
                                         (gint32) arrows[i].direction));
  gtk_widget_add_controller (box, keys);
}

static void
us_signatory_filter_popover_init (UsSignatoryFilterPopover *self)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);
  const guint n_fields = us_signatory_fields_count ();

  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint row = 0; row < n_fields; row++)
    gtk_string_list_append (titles, us_signatory_fields_title (get_property_at (row)));
  gtk_drop_down_set_model (self->field_drop_down, G_LIST_MODEL (titles));
  us_accessible_name_drop_down (self->field_drop_down, _ ("Field to Filter By"));
  move_by_arrows (GTK_WIDGET (self->values_box));
}

/**
 * us_signatory_filter_popover_new:
 * @signatories: whose values are counted
 * @filter: what it changes
 *
 * Main thread only.
 *
 * Returns: (transfer floating): a new popover
 */
UsSignatoryFilterPopover *
us_signatory_filter_popover_new (UsItemList *signatories, UsSignatoryFilter *filter)
{
  UsSignatoryFilterPopover *self;

  g_return_val_if_fail (US_IS_ITEM_LIST (signatories), NULL);
  g_return_val_if_fail (US_IS_SIGNATORY_FILTER (filter), NULL);

  self = g_object_new (US_TYPE_SIGNATORY_FILTER_POPOVER, NULL);
  self->signatories = g_object_ref (signatories);
  self->filter = g_object_ref (filter);
  return self;
}
