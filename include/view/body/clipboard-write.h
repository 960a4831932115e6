/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/statement.h"

G_BEGIN_DECLS

/* Our own type: a part of a letter, with all that it is made of. */
#define US_CLIPBOARD_FRAGMENT "application/vnd.undersigned.statement+xml"
/* What other programs have that know headings, lists and links. */
#define US_CLIPBOARD_HTML "text/html"

void us_clipboard_write_fragment (GdkClipboard *clipboard, UsStatement *fragment,
                                  UsStatement *statement);
void us_clipboard_write_letter (GdkClipboard *clipboard, UsStatement *statement);

G_END_DECLS
