/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "view/document/document.h"

G_BEGIN_DECLS

gboolean us_document_take_content (UsDocument *self, UsStatement *from, const char *label,
                                   gboolean whole, GError **error);

G_END_DECLS
