/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "widgets.h"

#include "test.h"

#include "view/body/drop-line.h"
#include "view/sheet/sheet.h"

static gboolean
says (GtkWidget *widget, const char *property, const char *value)
{
  g_autofree char *found = NULL;

  if (property == NULL)
    return TRUE;
  if (g_object_class_find_property (G_OBJECT_GET_CLASS (widget), property) == NULL)
    return FALSE;
  g_object_get (widget, property, &found, NULL);
  return g_strcmp0 (found, value) == 0;
}

/**
 * us_test_find:
 * @within: where to look, itself included
 * @type: of which type it is
 * @property: (nullable): a property that holds words
 * @value: (nullable): what it says there
 *
 * Returns: (nullable) (transfer none): the first such widget, as they follow each other in @within
 */
GtkWidget *
us_test_find (GtkWidget *within, GType type, const char *property, const char *value)
{
  GtkWidget *found = NULL;

  if (G_TYPE_CHECK_INSTANCE_TYPE (within, type) && says (within, property, value))
    return within;
  for (GtkWidget *child = gtk_widget_get_first_child (within); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = us_test_find (child, type, property, value);
  return found;
}

/**
 * us_test_find_dialog:
 * @parent: a window
 *
 * Returns: (nullable) (transfer none): the question that it asks
 */
AdwMessageDialog *
us_test_find_dialog (GtkWidget *parent)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (ADW_IS_MESSAGE_DIALOG (window) &&
          gtk_window_get_transient_for (window) == GTK_WINDOW (parent))
        return ADW_MESSAGE_DIALOG (window);
    }
  return NULL;
}

/**
 * us_test_until:
 * @condition: what is looked at again and again
 * @data: passed to it
 * @what: what is waited for, to be said when it does not come
 *
 * Runs the main context until it holds.
 */
void
us_test_until (gboolean (*condition) (gpointer), gpointer data, const char *what)
{
  const gint64 end = g_get_monotonic_time () + 200 * G_TIME_SPAN_SECOND;

  while (!condition (data))
    {
      if (g_get_monotonic_time () > end)
        fail_msg ("Waited in vain for %s.", what);
      us_test_wait (20);
    }
}

/**
 * us_test_hand:
 * @format: what the hand does, in the words of xdotool
 *
 * Presses real keys, and moves a real mouse.
 */
gboolean
us_test_press (GtkWidget *widget, guint keyval, GdkModifierType state)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  gboolean taken = FALSE;

  for (guint i = 0; !taken && i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", keyval, 0, state, &taken);
    }
  return taken;
}

void
us_test_hand (const char *format, ...)
{
  g_autofree char *words = NULL;
  g_autofree char *command = NULL;
  g_autofree char *output = NULL;
  va_list arguments;

  va_start (arguments, format);
  words = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  command = g_strconcat ("xdotool ", words, NULL);
  assert_true (g_spawn_command_line_sync (command, &output, NULL, NULL, NULL));
}

/**
 * us_test_place:
 * @widget: a widget in a window without a manager, which may be in a popover
 * @x: pixels from its start
 * @y: pixels from its top
 *
 * Returns: where that is on the screen
 */
graphene_point_t
us_test_place (GtkWidget *widget, double x, double y)
{
  GtkNative *native = gtk_widget_get_native (widget);
  GdkSurface *surface = gtk_native_get_surface (native);
  graphene_point_t at;
  double left, top;

  assert_true (gtk_widget_compute_point (widget, GTK_WIDGET (native),
                                         &GRAPHENE_POINT_INIT ((float) x, (float) y), &at));
  gtk_native_get_surface_transform (native, &left, &top);
  if (GDK_IS_POPUP (surface))
    {
      left += gdk_popup_get_position_x (GDK_POPUP (surface));
      top += gdk_popup_get_position_y (GDK_POPUP (surface));
    }
  return GRAPHENE_POINT_INIT (at.x + (float) left, at.y + (float) top);
}

/**
 * us_test_handle:
 * @gutter: the gutter of @body
 * @body: a view of lines
 * @line: one of them
 * @part: how far down its height, 0 to 1
 *
 * Returns: where the handle of the line is on the screen
 */
graphene_point_t
us_test_handle (GtkWidget *gutter, GtkTextView *body, int line, double part)
{
  GtkTextIter start;
  int y, height;

  gtk_text_buffer_get_iter_at_line (gtk_text_view_get_buffer (body), &start, line);
  gtk_text_view_get_line_yrange (body, &start, &y, &height);
  gtk_text_view_buffer_to_window_coords (body, GTK_TEXT_WINDOW_WIDGET, 0, y + (int) (height * part),
                                         NULL, &y);
  return GRAPHENE_POINT_INIT (us_test_place (gutter, gtk_widget_get_width (gutter) / 2.0, 0).x,
                              us_test_place (GTK_WIDGET (body), 0, y).y);
}

/* How often something is looked at until it is believed to stand still. */
#define LOOKS 5

/* What the hand is about. */
typedef struct
{
  GtkWidget *gutter;
  GtkTextView *body;
  int line;
  graphene_point_t at;
  guint looks;
} Grip;

/* Turns the wheel until the handle can be gripped. */
static gboolean
is_in_reach (gpointer data)
{
  Grip *grip = data;
  GtkWidget *sheet = gtk_widget_get_ancestor (grip->gutter, US_TYPE_SHEET);
  const float top = us_test_place (sheet, 0, 0).y;
  const float bottom = top + (float) gtk_widget_get_height (sheet);
  const graphene_point_t at = us_test_handle (grip->gutter, grip->body, grip->line, 0.5);

  grip->looks = graphene_point_equal (&at, &grip->at) ? grip->looks + 1 : 0;
  grip->at = at;
  if (grip->looks < LOOKS)
    return FALSE;
  if (at.y > top + 20 && at.y < bottom - 20)
    return TRUE;
  grip->looks = 0;
  us_test_hand ("mousemove %d %d click --repeat 3 %d", (int) at.x + 200, (int) (top + bottom) / 2,
                at.y < bottom - 20 ? 4 : 5);
  return FALSE;
}

/**
 * us_test_reach:
 * @gutter: the gutter of @body, on a sheet
 * @body: a view of lines
 * @line: one of them
 *
 * Waits until the handle of the line stands still, and scrolls to it.
 *
 * Returns: where it is on the screen
 */
graphene_point_t
us_test_reach (GtkWidget *gutter, GtkTextView *body, int line)
{
  Grip grip = { gutter, body, line, GRAPHENE_POINT_INIT (0, 0), 0 };

  us_test_until (is_in_reach, &grip, "the handle of the block");
  return grip.at;
}

/* Goes to the place, or as near to it as the sheet goes, where it scrolls. */
static gboolean
is_over_place (gpointer data)
{
  const Grip *grip = data;
  GtkWidget *sheet = gtk_widget_get_ancestor (grip->gutter, US_TYPE_SHEET);
  const gboolean is_end =
      grip->line == gtk_text_buffer_get_line_count (gtk_text_view_get_buffer (grip->body));
  const graphene_point_t at = us_test_handle (
      grip->gutter, grip->body, is_end ? grip->line - 1 : grip->line, is_end ? 0.9 : 0.1);
  const float top = us_test_place (sheet, 0, 0).y;
  const float bottom = top + (float) gtk_widget_get_height (sheet);

  if (us_drop_line_get (grip->body) == grip->line)
    return TRUE;
  us_test_hand ("mousemove %d %d", (int) at.x, (int) CLAMP (at.y, top + 10, bottom - 10));
  return FALSE;
}

static gboolean
is_dropped (gpointer data)
{
  return us_drop_line_get (data) == US_DROP_LINE_NONE;
}

/**
 * us_test_drag:
 * @gutter: the gutter of @body, on a sheet
 * @body: a view of lines
 * @line: one of them
 * @place: the line that it is to stand before, or how many there are
 *
 * Drags a line, and what moves with it, to where the line shows that it will land.
 */
void
us_test_drag (GtkWidget *gutter, GtkTextView *body, int line, int place)
{
  Grip grip = { gutter, body, place, us_test_reach (gutter, body, line), 0 };

  us_test_hand ("mousemove %d %d mousedown 1", (int) grip.at.x, (int) grip.at.y);
  us_test_until (is_over_place, &grip, "the line where the block lands");
  us_test_hand ("mouseup 1");
  us_test_until (is_dropped, body, "the drop");
}

gboolean
us_test_is_mapped (gpointer widget)
{
  return gtk_widget_get_mapped (widget);
}

gboolean
us_test_is_unmapped (gpointer widget)
{
  return !gtk_widget_get_mapped (widget);
}

int
us_test_measure_large (GtkWidget *widget)
{
  GtkSettings *settings = gtk_settings_get_default ();
  int before, width;

  g_object_get (settings, "gtk-xft-dpi", &before, NULL);
  g_object_set (settings, "gtk-xft-dpi", 2 * 96 * 1024, NULL);
  us_test_wait (300);
  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  g_object_set (settings, "gtk-xft-dpi", before, NULL);
  return width;
}

GtkWidget *
us_test_find_window (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (window, type))
        return window;
    }
  return NULL;
}
