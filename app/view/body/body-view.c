/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/body/body-view.h"
#include "view/text/blanks.h"

#include <glib/gi18n.h>

#include "view/body/body-actions.h"
#include "view/body/body-caret.h"
#include "view/body/body-clipboard.h"
#include "view/body/body-drop.h"
#include "view/body/body-follow.h"
#include "view/body/body-gutter.h"
#include "view/body/body-keys.h"
#include "view/body/body-leads.h"
#include "view/body/body-numbers.h"
#include "view/body/body-tags.h"
#include "view/body/drop-line.h"
#include "view/body/find-marks.h"
#include "view/body/note-marks.h"
#include "view/text/placeholder.h"
#include "view/text/text-filter.h"
#include "view/text/text-format.h"
#include "view/text/text-links.h"
#include "view/text/text-tags.h"
#include "view/text/text-undo.h"
#include "view/zoom.h"

typedef enum
{
  PROP_STATEMENT = 1,
  PROP_COMPACT,
} UsBodyViewProperty;

struct _UsBodyView
{
  GtkTextView parent_instance;

  UsStatement *statement;
  UsBodySync *sync;
  UsBodyNumbers *numbers;
  GtkWidget *gutter;
  gboolean compact;
  UsBodyMargins margins;
  gboolean composing;
  int described_line;
  gboolean described_span; /* the caret was at something that leads elsewhere */
  guint notes_id;          /* note references are to be numbered again */
};

G_DEFINE_FINAL_TYPE (UsBodyView, us_body_view, GTK_TYPE_TEXT_VIEW)

static GParamSpec *properties[PROP_COMPACT + 1];
static guint shown; /* the signal */

/* An empty last line can carry no tag: it takes the view's own margin, which no other line does. */
static void
update_last_margin (UsBodyView *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  const UsBodyMargins *margins = &self->margins;
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  UsBlock *block = us_body_sync_get_block (self->sync, gtk_text_buffer_get_line_count (buffer) - 1);
  const gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int indent = 0;

  if (block != NULL)
    indent = us_body_tags_get_indent (us_block_get_kind (block), us_block_get_level (block),
                                      margins->step);
  gtk_text_view_set_left_margin (view, rtl ? margins->end : margins->start + indent);
  gtk_text_view_set_right_margin (view, rtl ? margins->start + indent : margins->end);
}

static void
update_margins (UsBodyView *self)
{
  self->margins = us_zoom_get_margins (self->compact);
  self->margins.rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  if (self->sync == NULL)
    return;
  us_body_tags_set_margins (
      gtk_text_buffer_get_tag_table (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self))),
      &self->margins);
  update_last_margin (self);
}

static void
describe (UsBodyView *self)
{
  UsSpan span;

  self->described_line = us_body_caret_get_line (self);
  self->described_span = us_body_follow_find (self, &span);
  us_body_caret_describe (self, us_body_numbers_get (self->numbers, self->described_line));
}

static gboolean
number_notes_cb (gpointer user_data)
{
  UsBodyView *self = user_data;

  self->notes_id = 0;
  if (self->margins.step != us_zoom_get_margins (self->compact).step)
    update_margins (self);
  us_note_marks_update (self->statement, GTK_TEXT_VIEW (self));
  g_signal_emit (self, shown, 0);
  describe (self);
  return G_SOURCE_REMOVE;
}

static void
number_notes_soon (UsBodyView *self)
{
  if (self->notes_id == 0 && self->statement != NULL)
    self->notes_id = g_idle_add_full (GDK_PRIORITY_REDRAW - 5, number_notes_cb, self, NULL);
}

static void
statement_changed_cb (UsStatement *statement, UsChange *change, UsBodyView *self)
{
  const gboolean text_only = change->kind == US_CHANGE_SET && change->property == US_BLOCK_TEXT &&
                             us_item_get_list (change->item) == us_statement_get_body (statement);

  if (!text_only)
    {
      us_body_numbers_forget (self->numbers);
      self->described_line = -1;
      update_last_margin (self);
    }
  if (!text_only || us_note_marks_concern (change))
    number_notes_soon (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  gtk_widget_queue_draw (self->gutter);
}

static void
cursor_moved_cb (UsBodyView *self)
{
  UsSpan span;

  if (self->sync == NULL)
    return;
  if (us_body_caret_get_line (self) != self->described_line || self->described_span ||
      us_body_follow_find (self, &span))
    describe (self);
  gtk_widget_queue_draw (self->gutter);
}

static void
refused_cb (UsBodySync *sync, const char *message, UsBodyView *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-toast", "s", message);
}

static void
preedit_changed_cb (UsBodyView *self, const char *preedit)
{
  self->composing = *preedit != '\0';
}

static void
leave_statement (UsBodyView *self)
{
  if (self->statement == NULL)
    return;
  g_clear_handle_id (&self->notes_id, g_source_remove);
  g_signal_handlers_disconnect_by_data (self->statement, self);
  g_clear_object (&self->sync);
  g_clear_pointer (&self->numbers, us_body_numbers_free);
  g_clear_object (&self->statement);
}

static void
enter_statement (UsBodyView *self, UsStatement *statement)
{
  g_autoptr (GtkTextTagTable) tags = us_text_tags_new ();
  g_autoptr (GtkTextBuffer) buffer = gtk_text_buffer_new (tags);

  gtk_text_buffer_set_enable_undo (buffer, FALSE);
  us_text_filter_watch (buffer, US_LINE_BREAKS_KEPT);
  us_text_format_watch (buffer);
  self->statement = g_object_ref (statement);
  us_body_tags_set_margins (tags, &self->margins);
  self->sync = us_body_sync_new (statement, buffer);
  self->numbers = us_body_numbers_new (us_statement_get_body (statement));
  self->described_line = -1;
  g_signal_connect (statement, "changed", G_CALLBACK (statement_changed_cb), self);
  g_signal_connect (self->sync, "refused", G_CALLBACK (refused_cb), self);
  g_signal_connect_object (buffer, "notify::cursor-position", G_CALLBACK (cursor_moved_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_text_view_set_buffer (GTK_TEXT_VIEW (self), buffer);
  us_body_leads_watch (self);
  update_margins (self);
  number_notes_soon (self);
}

static void
set_statement (UsBodyView *self, UsStatement *statement)
{
  if (self->statement == statement)
    return;
  leave_statement (self);
  if (statement != NULL)
    enter_statement (self, statement);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATEMENT]);
}

static void
place_gutter (UsBodyView *self)
{
  const gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  GtkTextView *view = GTK_TEXT_VIEW (self);

  g_object_ref (self->gutter);
  gtk_text_view_set_gutter (view, rtl ? GTK_TEXT_WINDOW_LEFT : GTK_TEXT_WINDOW_RIGHT, NULL);
  gtk_text_view_set_gutter (view, rtl ? GTK_TEXT_WINDOW_RIGHT : GTK_TEXT_WINDOW_LEFT, self->gutter);
  g_object_unref (self->gutter);
}

static void
us_body_view_snapshot_layer (GtkTextView *view, GtkTextViewLayer layer, GtkSnapshot *snapshot)
{
  UsBodyView *self = US_BODY_VIEW (view);

  if (self->sync == NULL)
    return;
  if (layer == GTK_TEXT_VIEW_LAYER_BELOW_TEXT)
    {
      us_body_numbers_snapshot (self->numbers, view, self->margins.step, snapshot);
      us_find_marks_snapshot (view, snapshot);
      us_blanks_snapshot (
          view, us_item_get_string (US_ITEM (self->statement), US_STATEMENT_LANGUAGE), snapshot);
      us_placeholder_snapshot (view, _ ("Write the letter here, or paste one"), snapshot);
    }
  else
    us_drop_line_snapshot (view, snapshot);
}

static void
us_body_view_direction_changed (GtkWidget *widget, GtkTextDirection previous)
{
  UsBodyView *self = US_BODY_VIEW (widget);

  GTK_WIDGET_CLASS (us_body_view_parent_class)->direction_changed (widget, previous);
  if (self->gutter != NULL)
    place_gutter (self);
  update_margins (self);
}

static void
us_body_view_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (us_body_view_parent_class)->css_changed (widget, change);
  number_notes_soon (US_BODY_VIEW (widget));
}

static void
us_body_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  UsBodyView *self = US_BODY_VIEW (object);

  switch ((UsBodyViewProperty) id)
    {
    case PROP_STATEMENT:
      g_value_set_object (value, self->statement);
      break;
    case PROP_COMPACT:
      g_value_set_boolean (value, self->compact);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
us_body_view_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  UsBodyView *self = US_BODY_VIEW (object);

  switch ((UsBodyViewProperty) id)
    {
    case PROP_STATEMENT:
      set_statement (self, g_value_get_object (value));
      break;
    case PROP_COMPACT:
      if (self->compact != g_value_get_boolean (value))
        {
          self->compact = !self->compact;
          update_margins (self);
          g_object_notify_by_pspec (object, pspec);
        }
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
us_body_view_dispose (GObject *object)
{
  leave_statement (US_BODY_VIEW (object));

  G_OBJECT_CLASS (us_body_view_parent_class)->dispose (object);
}

static void
us_body_view_class_init (UsBodyViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = us_body_view_get_property;
  object_class->set_property = us_body_view_set_property;
  object_class->dispose = us_body_view_dispose;
  GTK_WIDGET_CLASS (klass)->css_changed = us_body_view_css_changed;
  GTK_WIDGET_CLASS (klass)->direction_changed = us_body_view_direction_changed;
  GTK_TEXT_VIEW_CLASS (klass)->snapshot_layer = us_body_view_snapshot_layer;
  us_text_undo_install (GTK_WIDGET_CLASS (klass));

  properties[PROP_STATEMENT] =
      g_param_spec_object ("statement", NULL, NULL, US_TYPE_STATEMENT, flags);
  properties[PROP_COMPACT] = g_param_spec_boolean ("compact", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
  /* It is in step with its statement, and a frame comes. */
  shown = g_signal_new ("shown", US_TYPE_BODY_VIEW, 0, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
us_body_view_init (UsBodyView *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);

  self->margins = us_zoom_get_margins (FALSE);
  self->gutter = us_body_gutter_new (self);
  place_gutter (self);
  gtk_text_view_set_wrap_mode (view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (view, FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "letter-body");
  us_text_undo_add (view);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Text of the letter"), -1);
  g_signal_connect (self, "preedit-changed", G_CALLBACK (preedit_changed_cb), NULL);
  us_body_keys_add (self);
  us_body_actions_add_menu (self);
  us_body_clipboard_add (self);
  us_body_drop_add (self);
  us_text_links_add (view);
  us_body_follow_add_click (self);
}

/**
 * us_body_view_get_sync:
 * @self: a body view
 *
 * Gets what knows which line is which block. Main thread only.
 *
 * Returns: (transfer none) (nullable): %NULL without a statement
 */
UsBodySync *
us_body_view_get_sync (UsBodyView *self)
{
  g_return_val_if_fail (US_IS_BODY_VIEW (self), NULL);

  return self->sync;
}

/**
 * us_body_view_get_statement:
 * @self: a body view
 *
 * Gets whose body is shown. Main thread only.
 *
 * Returns: (transfer none) (nullable): a statement
 */
UsStatement *
us_body_view_get_statement (UsBodyView *self)
{
  g_return_val_if_fail (US_IS_BODY_VIEW (self), NULL);

  return self->statement;
}

/**
 * us_body_view_is_composing:
 * @self: a body view
 *
 * Tells whether an input method is in the middle of a character, so that keys are its own. Main
 * thread only.
 *
 * Returns: whether it is
 */
gboolean
us_body_view_is_composing (UsBodyView *self)
{
  g_return_val_if_fail (US_IS_BODY_VIEW (self), FALSE);

  return self->composing;
}
