/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "view/pages/page-view.h"

G_BEGIN_DECLS

/* The Pages view, on its own or beside the letter: what is printed, as it is printed. Property:
 * statement. */
#define US_TYPE_PAGES_PAGE (us_pages_page_get_type ())
G_DECLARE_FINAL_TYPE (UsPagesPage, us_pages_page, US, PAGES_PAGE, GtkWidget)

G_END_DECLS
