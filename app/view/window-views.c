/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/window-views.h"

#include "view/letter/letter-page.h"
#include "view/pages/pages-page.h"
#include "view/signatories/signatories-page.h"

/* The keyboard goes on in the pages when they are new, as it does when they were there. */
static void
fill_pages (AdwBin *bin, GtkWidget *page)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (bin));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *views = gtk_widget_get_ancestor (GTK_WIDGET (bin), ADW_TYPE_VIEW_STACK);
  const gboolean within = focus != NULL && gtk_widget_is_ancestor (focus, views);

  adw_bin_set_child (bin, page);
  if (within)
    gtk_widget_grab_focus (page);
}

/**
 * us_window_view_welcome:
 * @content: all below the header bar of a window, which shows a document now
 * @start: what is not needed any more there
 * @letter: the view of the letter
 *
 * Gives a letter the keyboard that comes into a window where only the header bar could have it
 * while the letter was on its way. Main thread only.
 */
void
us_window_view_welcome (GtkStack *content, AdwBin *start, AdwBin *letter)
{
  GtkWidget *focus, *page;
  GtkRoot *root;

  g_return_if_fail (GTK_IS_STACK (content));
  g_return_if_fail (ADW_IS_BIN (start));
  g_return_if_fail (ADW_IS_BIN (letter));

  adw_bin_set_child (start, NULL);
  root = gtk_widget_get_root (GTK_WIDGET (content));
  focus = gtk_root_get_focus (root);
  page = adw_bin_get_child (letter);
  /* Who opened a menu meanwhile goes on in it. */
  if (focus != NULL && page != NULL && !gtk_widget_is_ancestor (focus, GTK_WIDGET (content)) &&
      gtk_widget_get_native (focus) == GTK_NATIVE (root))
    gtk_widget_grab_focus (page);
}

/**
 * us_window_view_fill:
 * @bin: where a view belongs, within the stack of views
 * @name: "letter", "signatories" or "pages"
 * @document: what to show
 *
 * Builds a view of a document. Main thread only.
 */
void
us_window_view_fill (AdwBin *bin, const char *name, UsDocument *document)
{
  UsStatement *statement;

  g_return_if_fail (ADW_IS_BIN (bin));
  g_return_if_fail (name != NULL);
  g_return_if_fail (US_IS_DOCUMENT (document));

  statement = us_document_get_statement (document);
  if (g_str_equal (name, "letter"))
    adw_bin_set_child (bin, g_object_new (US_TYPE_LETTER_PAGE, "history",
                                          us_document_get_history (document), "statement",
                                          statement, NULL));
  else if (g_str_equal (name, "signatories"))
    adw_bin_set_child (bin, GTK_WIDGET (us_signatories_page_new (statement)));
  else
    fill_pages (bin, g_object_new (US_TYPE_PAGES_PAGE, "statement", statement, NULL));
}

/**
 * us_window_view_is_title:
 * @window: a window
 * @shown: (nullable): what the middle of its header bar shows
 *
 * Main thread only.
 *
 * Returns: whether it is a title, so that the views are chosen below
 */
gboolean
us_window_view_is_title (GtkWidget *window, GtkWidget *shown)
{
  return GTK_IS_LABEL (shown);
}
