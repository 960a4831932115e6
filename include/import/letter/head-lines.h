/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/letter/head-title.h"

G_BEGIN_DECLS

gboolean us_head_lines_are_dated_below (const UsHead *head);
void us_head_lines_read_copies (UsHead *head);
void us_head_lines_read_contacts (UsHead *head);
void us_head_lines_read_letterhead (UsHead *head);
void us_head_lines_find_addressees (UsHead *head);
void us_head_lines_find_byline (UsHead *head);

G_END_DECLS
