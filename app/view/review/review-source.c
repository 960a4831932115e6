/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/review/review-source.h"

#include "view/review/review-choice.h"
#include "view/review/review-focus.h"
#include "view/review/review-keys.h"
#include "view/review/review-kinds.h"
#include "view/review/review-menu.h"
#include "view/review/review-row.h"

typedef enum
{
  PROP_REVIEW = 1,
} UsReviewSourceProperty;

struct _UsReviewSource
{
  GtkWidget parent_instance;

  GtkListView *view;

  UsReview *review;
  UsReviewLines *lines;
  GtkSelectionModel *selection;
  GActionGroup *actions;
  GSimpleAction *kind_action;
  GtkWidget *menu;
  guint chosen; /* that was told of last */
  gboolean showing;
};

G_DEFINE_FINAL_TYPE (UsReviewSource, us_review_source, GTK_TYPE_WIDGET)

static GParamSpec *properties[PROP_REVIEW + 1];
static guint chosen_signal;

/* The menu shows what the first of the selected lines is. */
static void
update_kind (UsReviewSource *self)
{
  UsReading *reading = us_review_lines_get_reading (self->lines);
  const guint index = us_review_source_get_chosen (self);
  const UsReadingLine *line;

  if (reading == NULL || index == GTK_INVALID_LIST_POSITION)
    return;
  line = us_reading_get_line (reading, index);
  g_simple_action_set_state (
      self->kind_action,
      g_variant_new_string (us_part_get_id (line->continues ? US_PART_CONTINUATION : line->part)));
}

static void
changed_cb (UsReviewSource *self)
{
  us_review_lines_set_reading (self->lines,
                               self->review != NULL ? us_review_get_reading (self->review) : NULL);
  update_kind (self);
}

static void
selection_changed_cb (UsReviewSource *self)
{
  const guint chosen = us_review_source_get_chosen (self);

  update_kind (self);
  if (self->showing || chosen == GTK_INVALID_LIST_POSITION || chosen == self->chosen)
    return;
  self->chosen = chosen;
  g_signal_emit (self, chosen_signal, 0, chosen);
}

static void
kind_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  UsReviewSource *self = user_data;
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (self->selection);
  UsReading *reading = us_review_lines_get_reading (self->lines);
  g_autoptr (GArray) numbers = NULL;
  UsPart part;

  if (reading == NULL || !us_review_kinds_parse (g_variant_get_string (parameter, NULL), &part))
    return;
  numbers = us_review_choice_collect (reading, selected, part);
  us_review_correct (self->review, numbers, part);
}

static void
plain_text_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  UsReviewSource *self = user_data;
  UsReading *reading = us_review_lines_get_reading (self->lines);
  g_autoptr (GArray) numbers = NULL;

  if (reading == NULL)
    return;
  numbers = us_review_choice_collect_paragraphs (reading);
  us_review_correct (self->review, numbers, US_PART_PARAGRAPH);
}

static void
choose (UsReviewSource *self, guint index)
{
  GtkWidget *row = us_review_focus_find_row (self->view, index);

  if (!gtk_selection_model_is_selected (self->selection, index))
    gtk_selection_model_select_item (self->selection, index, TRUE);
  update_kind (self);
  if (row == NULL)
    return;
  if (self->menu == NULL)
    {
      self->menu = us_review_menu_new (GTK_WIDGET (self));
      g_signal_connect_swapped (self->kind_action, "activate", G_CALLBACK (gtk_popover_popdown),
                                self->menu);
    }
  us_review_menu_popup (self->menu, row);
}

static void
choose_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  choose (user_data, g_variant_get_uint32 (parameter));
}

static void
menu_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  const guint index = us_review_source_get_chosen (user_data);

  if (index != GTK_INVALID_LIST_POSITION)
    choose (user_data, index);
}

static void
activated_cb (UsReviewSource *self, guint position)
{
  choose (self, position);
}

static void
pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, UsReviewSource *self)
{
  UsReviewLine *line = us_review_row_pick (GTK_WIDGET (self), x, y);

  if (line == NULL)
    return;
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  choose (self, us_review_line_get_index (line));
}

static void
set_review (UsReviewSource *self, UsReview *review)
{
  if (review == self->review)
    return;
  if (self->review != NULL)
    g_signal_handlers_disconnect_by_data (self->review, self);
  g_set_object (&self->review, review);
  if (review != NULL)
    g_signal_connect_object (review, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  self->chosen = GTK_INVALID_LIST_POSITION;
  /* Another source may have as many lines. */
  us_review_lines_set_reading (self->lines, NULL);
  changed_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REVIEW]);
}

static void
us_review_source_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((UsReviewSourceProperty) id)
    {
    case PROP_REVIEW:
      g_value_set_object (value, US_REVIEW_SOURCE (object)->review);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
us_review_source_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch ((UsReviewSourceProperty) id)
    {
    case PROP_REVIEW:
      set_review (US_REVIEW_SOURCE (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
us_review_source_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  UsReviewSource *self = US_REVIEW_SOURCE (widget);

  GTK_WIDGET_CLASS (us_review_source_parent_class)->size_allocate (widget, width, height, baseline);
  if (self->menu != NULL)
    gtk_popover_present (GTK_POPOVER (self->menu));
}

static gboolean
us_review_source_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (US_REVIEW_SOURCE (widget)->view));
}

static void
us_review_source_dispose (GObject *object)
{
  UsReviewSource *self = US_REVIEW_SOURCE (object);
  GtkWidget *child;

  if (self->menu != NULL)
    g_signal_handlers_disconnect_by_data (self->kind_action, self->menu);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  if (self->lines != NULL)
    set_review (self, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), US_TYPE_REVIEW_SOURCE);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->selection);
  g_clear_object (&self->lines);
  g_clear_object (&self->kind_action);
  g_clear_object (&self->actions);

  G_OBJECT_CLASS (us_review_source_parent_class)->dispose (object);
}

/* Tab goes past all lines, not from one to the next: arrows do that. */
static gboolean
us_review_source_move_focus (GtkWidget *widget, GtkDirectionType direction)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));

  if (direction <= GTK_DIR_TAB_BACKWARD && focus != NULL && gtk_widget_is_ancestor (focus, widget))
    return FALSE;
  return GTK_WIDGET_CLASS (us_review_source_parent_class)->focus (widget, direction);
}

static void
us_review_source_class_init (UsReviewSourceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = us_review_source_get_property;
  object_class->set_property = us_review_source_set_property;
  object_class->dispose = us_review_source_dispose;
  widget_class->grab_focus = us_review_source_grab_focus;
  widget_class->size_allocate = us_review_source_size_allocate;

  properties[PROP_REVIEW] =
      g_param_spec_object ("review", NULL, NULL, US_TYPE_REVIEW,
                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
  /* With the index of the line to which somebody has gone. */
  chosen_signal = g_signal_new ("chosen", US_TYPE_REVIEW_SOURCE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  widget_class->focus = us_review_source_move_focus;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/undersigned/Undersigned/review-source.ui");
  gtk_widget_class_bind_template_child (widget_class, UsReviewSource, view);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, pressed_cb);
}

static void
add_actions (UsReviewSource *self)
{
  static const GActionEntry actions[] = {
    { .name = "kind", .activate = kind_cb, .parameter_type = "s", .state = "'none'" },
    { .name = "choose", .activate = choose_cb, .parameter_type = "u" },
    { .name = "menu", .activate = menu_cb },
    { .name = "plain-text", .activate = plain_text_cb },
  };
  GSimpleActionGroup *group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), actions, G_N_ELEMENTS (actions), self);
  self->kind_action =
      g_object_ref (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (group), "kind")));
  self->actions = G_ACTION_GROUP (group);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "review", self->actions);
}

static void
us_review_source_init (UsReviewSource *self)
{
  self->chosen = GTK_INVALID_LIST_POSITION;
  self->lines = us_review_lines_new ();
  self->selection =
      GTK_SELECTION_MODEL (gtk_multi_selection_new (G_LIST_MODEL (g_object_ref (self->lines))));
  gtk_widget_init_template (GTK_WIDGET (self));
  add_actions (self);
  gtk_list_view_set_model (self->view, self->selection);
  g_signal_connect_object (self->selection, "selection-changed", G_CALLBACK (selection_changed_cb),
                           self, G_CONNECT_SWAPPED);
  us_review_keys_add (GTK_WIDGET (self->view));
}

/**
 * us_review_source_get_actions:
 * @self: the lines
 *
 * Main thread only.
 *
 * Returns: (transfer none): what can be done with them, for a menu elsewhere
 */
GActionGroup *
us_review_source_get_actions (UsReviewSource *self)
{
  g_return_val_if_fail (US_IS_REVIEW_SOURCE (self), NULL);

  return self->actions;
}

/**
 * us_review_source_get_chosen:
 * @self: the lines
 *
 * Main thread only.
 *
 * Returns: the first line that is selected, or %GTK_INVALID_LIST_POSITION
 */
guint
us_review_source_get_chosen (UsReviewSource *self)
{
  g_autoptr (GtkBitset) selected = NULL;

  g_return_val_if_fail (US_IS_REVIEW_SOURCE (self), GTK_INVALID_LIST_POSITION);

  selected = gtk_selection_model_get_selection (self->selection);
  return gtk_bitset_is_empty (selected) ? GTK_INVALID_LIST_POSITION
                                        : gtk_bitset_get_minimum (selected);
}

/**
 * us_review_source_show:
 * @self: the lines
 * @index: of a line
 *
 * Selects a line and brings it into view, without the focus and without telling that somebody has
 * gone there. Main thread only.
 */
void
us_review_source_show (UsReviewSource *self, guint index)
{
  g_return_if_fail (US_IS_REVIEW_SOURCE (self));

  self->showing = TRUE;
  gtk_selection_model_select_item (self->selection, index, TRUE);
  gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u", index);
  self->chosen = index;
  self->showing = FALSE;
}

/**
 * us_review_source_focus:
 * @self: the lines
 * @index: of a line
 *
 * Goes to a line, as a person does. Main thread only.
 */
void
us_review_source_focus (UsReviewSource *self, guint index)
{
  g_return_if_fail (US_IS_REVIEW_SOURCE (self));

  gtk_selection_model_select_item (self->selection, index, TRUE);
  us_review_focus_row (self->view, index);
}

/**
 * us_review_source_go_unsure:
 * @self: the lines
 * @backward: whether to go to the one before
 *
 * Goes to the next line that somebody should look at, round and round. Main thread only.
 *
 * Returns: %FALSE when there is none
 */
gboolean
us_review_source_go_unsure (UsReviewSource *self, gboolean backward)
{
  guint index;

  g_return_val_if_fail (US_IS_REVIEW_SOURCE (self), FALSE);

  index = us_review_lines_find_unsure (self->lines, us_review_source_get_chosen (self), backward);
  if (index == G_MAXUINT)
    return FALSE;
  us_review_source_focus (self, index);
  return TRUE;
}
