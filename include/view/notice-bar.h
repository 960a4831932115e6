/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A bar that says what was odd about the file of the open document. Property: notice
 * (UsReaderNotice as int); US_READER_FINE hides it. */
#define US_TYPE_NOTICE_BAR (us_notice_bar_get_type ())
G_DECLARE_FINAL_TYPE (UsNoticeBar, us_notice_bar, US, NOTICE_BAR, GtkWidget)

G_END_DECLS
