/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "export/html/html-writer.h"

G_BEGIN_DECLS

void us_html_write_head (UsHtmlWriter *self, gboolean copy);

G_END_DECLS
