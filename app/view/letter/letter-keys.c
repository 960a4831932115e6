/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/letter/letter-keys.h"

#include "view/body/body-view.h"
#include "view/letter/letter-field.h"
#include "view/letter/letter-page.h"
#include "view/letter/letter-stops.h"

static gboolean
is_composing (GtkWidget *focus)
{
  if (US_IS_LETTER_FIELD (focus))
    return us_letter_field_is_composing (US_LETTER_FIELD (focus));
  return US_IS_BODY_VIEW (focus) && us_body_view_is_composing (US_BODY_VIEW (focus));
}

/* At the start of a block of the body, Tab makes a sub-point of it. */
static gboolean
is_at_block_start (GtkWidget *focus)
{
  GtkTextBuffer *buffer;
  GtkTextIter start, end;

  if (!US_IS_BODY_VIEW (focus))
    return FALSE;
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (focus));
  return !gtk_text_buffer_get_selection_bounds (buffer, &start, &end) &&
         gtk_text_iter_starts_line (&start);
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller, guint keyval, guint keycode,
                GdkModifierType state, GtkWidget *widget)
{
  UsLetterPage *page = US_LETTER_PAGE (gtk_widget_get_ancestor (widget, US_TYPE_LETTER_PAGE));
  const GdkModifierType modifiers =
      state & (GDK_SHIFT_MASK | GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  GtkWidget *sheet;

  if (page == NULL || focus == NULL || is_composing (focus))
    return GDK_EVENT_PROPAGATE;
  /* A popover is a letter of its own to the arrows. */
  sheet = GTK_IS_POPOVER (widget) ? gtk_popover_get_child (GTK_POPOVER (widget))
                                  : us_letter_page_get_sheet (page);
  if (!gtk_widget_is_ancestor (focus, sheet))
    return GDK_EVENT_PROPAGATE;
  if (modifiers == 0 && (keyval == GDK_KEY_Up || keyval == GDK_KEY_KP_Up))
    return us_letter_stops_cross (sheet, GTK_DIR_UP);
  if (modifiers == 0 && (keyval == GDK_KEY_Down || keyval == GDK_KEY_KP_Down))
    return us_letter_stops_cross (sheet, GTK_DIR_DOWN);
  if (!us_letter_page_is_filling (page) || is_at_block_start (focus))
    return GDK_EVENT_PROPAGATE;
  if (keyval == GDK_KEY_Tab && modifiers == 0)
    return us_letter_page_fill (page, FALSE);
  if ((keyval == GDK_KEY_ISO_Left_Tab || keyval == GDK_KEY_Tab) && modifiers == GDK_SHIFT_MASK)
    return us_letter_page_fill (page, TRUE);
  return GDK_EVENT_PROPAGATE;
}

/**
 * us_letter_keys_add:
 * @widget: a letter, or a popover with fields of one
 *
 * Lets keys go from field to field: Up and Down as in one text, and Tab to the next blank while
 * somebody fills in a template. They come before the fields' own. Main thread only.
 */
void
us_letter_keys_add (GtkWidget *widget)
{
  GtkEventController *controller = gtk_event_controller_key_new ();

  g_return_if_fail (US_IS_LETTER_PAGE (widget) || GTK_IS_POPOVER (widget));

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect (controller, "key-pressed", G_CALLBACK (key_pressed_cb), widget);
  gtk_widget_add_controller (widget, controller);
}
