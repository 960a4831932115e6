/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/letter/areas.h"

#include "view/letter/letter-page.h"
#include "view/review/review-split.h"

/* Where the focus was last in an area is remembered by the area itself: it comes back there. */
#define LAST_FOCUS "us-last-focus"

static int
find_area (GtkWidget *const *areas, guint n_areas, GtkWidget *focus)
{
  for (guint i = 0; focus != NULL && i < n_areas; i++)
    if (focus == areas[i] || gtk_widget_is_ancestor (focus, areas[i]))
      return (int) i;
  return -1;
}

static void
free_weak_ref (gpointer data)
{
  g_weak_ref_clear (data);
  g_free (data);
}

static void
remember (GtkWidget *area, GtkWidget *focus)
{
  GWeakRef *last = g_object_get_data (G_OBJECT (area), LAST_FOCUS);

  if (last == NULL)
    {
      last = g_new0 (GWeakRef, 1);
      g_weak_ref_init (last, NULL);
      g_object_set_data_full (G_OBJECT (area), LAST_FOCUS, last, free_weak_ref);
    }
  g_weak_ref_set (last, focus);
}

static gboolean
enter (GtkWidget *area)
{
  GWeakRef *last = g_object_get_data (G_OBJECT (area), LAST_FOCUS);
  g_autoptr (GtkWidget) focus = last != NULL ? g_weak_ref_get (last) : NULL;

  if (!gtk_widget_get_mapped (area))
    return FALSE;
  if (focus != NULL && gtk_widget_is_ancestor (focus, area) && gtk_widget_grab_focus (focus))
    return TRUE;
  return gtk_widget_child_focus (area, GTK_DIR_TAB_FORWARD);
}

/**
 * us_areas_next:
 * @areas: (array length=n_areas): parts of a window in reading order, such as toolbar and text
 * @n_areas: their number
 * @backward: whether to go back
 *
 * Moves the keyboard focus to the next area that is shown and takes it, round and round: a way out
 * of a text, where Tab may have another meaning. Main thread only.
 *
 * Returns: whether the focus has moved
 */
gboolean
us_areas_next (GtkWidget *const *areas, guint n_areas, gboolean backward)
{
  GtkWidget *focus;
  int at;

  g_return_val_if_fail (areas != NULL && n_areas > 0, FALSE);

  focus = gtk_root_get_focus (gtk_widget_get_root (areas[0]));
  at = find_area (areas, n_areas, focus);
  if (at >= 0)
    remember (areas[at], focus);
  else
    at = backward ? 0 : (int) n_areas - 1;
  for (guint i = 1; i <= n_areas; i++)
    {
      const guint next = ((guint) at + (backward ? n_areas - i : i)) % n_areas;

      if (enter (areas[next]))
        return TRUE;
    }
  return FALSE;
}

/**
 * us_areas_collect_letter:
 * @widget: a part of a window
 * @areas: (element-type GtkWidget): gets the parts of the letter in it
 *
 * Main thread only.
 *
 * Returns: whether a letter is shown in @widget
 */
gboolean
us_areas_collect_letter (GtkWidget *widget, GPtrArray *areas)
{
  g_return_val_if_fail (GTK_IS_WIDGET (widget), FALSE);
  g_return_val_if_fail (areas != NULL, FALSE);

  if (!gtk_widget_get_mapped (widget))
    return FALSE;
  if (US_IS_LETTER_PAGE (widget))
    {
      g_ptr_array_add (areas, us_letter_page_get_toolbar (US_LETTER_PAGE (widget)));
      g_ptr_array_add (areas, us_letter_page_get_sheet (US_LETTER_PAGE (widget)));
      return TRUE;
    }
  if (US_IS_REVIEW_SPLIT (widget))
    us_review_split_collect_areas (US_REVIEW_SPLIT (widget), areas);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (us_areas_collect_letter (child, areas))
      return TRUE;
  return FALSE;
}
