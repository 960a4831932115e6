/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/signatories-page.h"

struct _UsSignatoriesPage
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (UsSignatoriesPage, us_signatories_page, GTK_TYPE_WIDGET)

static void
us_signatories_page_class_init (UsSignatoriesPageClass *klass)
{
}

static void
us_signatories_page_init (UsSignatoriesPage *self)
{
}

/**
 * us_signatories_page_new:
 * @statement: whose signatories to show
 *
 * Main thread only.
 *
 * Returns: (transfer floating): a new page
 */
UsSignatoriesPage *
us_signatories_page_new (UsStatement *statement)
{
  g_return_val_if_fail (US_IS_STATEMENT (statement), NULL);

  return g_object_new (US_TYPE_SIGNATORIES_PAGE, NULL);
}
