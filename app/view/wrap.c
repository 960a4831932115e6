/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/wrap.h"

/* In characters: a line that is read with ease, and one that can be read at all. */
#define MAX_CHARS 60
#define MIN_CHARS 4

/**
 * us_wrap_label:
 * @label: a text
 *
 * Lets it have as many lines as it needs where there is little room, within words if need be. Main
 * thread only.
 */
void
us_wrap_label (GtkLabel *label)
{
  g_return_if_fail (GTK_IS_LABEL (label));

  gtk_label_set_wrap (label, TRUE);
  gtk_label_set_wrap_mode (label, PANGO_WRAP_WORD_CHAR);
}

/**
 * us_wrap_within:
 * @label: a text that has as many lines as it needs
 * @width: in pixels
 *
 * Lets it ask for no more than about that: what is measured without regard to its width, as the
 * content of a popover is, would be cut where there is less room than it asked for. Main thread
 * only.
 */
void
us_wrap_within (GtkLabel *label, int width)
{
  PangoFontMetrics *metrics;
  int one;

  g_return_if_fail (GTK_IS_LABEL (label));

  metrics =
      pango_context_get_metrics (gtk_widget_get_pango_context (GTK_WIDGET (label)), NULL, NULL);
  one = MAX (pango_font_metrics_get_approximate_char_width (metrics),
             pango_font_metrics_get_approximate_digit_width (metrics));
  pango_font_metrics_unref (metrics);
  gtk_label_set_max_width_chars (label,
                                 CLAMP (width * PANGO_SCALE / MAX (one, 1), MIN_CHARS, MAX_CHARS));
}

/**
 * us_wrap_buttons:
 * @within: what has buttons
 *
 * Lets the words of each have more than one line: with large text, or in another language than
 * English, they would make the window wider than it is. Main thread only.
 */
void
us_wrap_buttons (GtkWidget *within)
{
  GtkWidget *child;

  g_return_if_fail (GTK_IS_WIDGET (within));

  child = GTK_IS_BUTTON (within) ? gtk_button_get_child (GTK_BUTTON (within)) : NULL;
  if (GTK_IS_LABEL (child))
    {
      us_wrap_label (GTK_LABEL (child));
      gtk_label_set_justify (GTK_LABEL (child), GTK_JUSTIFY_CENTER);
    }
  for (child = gtk_widget_get_first_child (within); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    us_wrap_buttons (child);
}
