/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout/paginator.h"
#include "letter.h"

/* A statement broken into pages, and all that takes. */
typedef struct
{
  UsPublication *publication;
  UsShaper *shaper;
  UsPaginator *paginator;
} UsTestPages;

UsTestPages *us_test_pages_new (UsStatement *statement);
UsTestPages *us_test_pages_new_for (UsPublication *publication); /* which it keeps */
void us_test_pages_free (UsTestPages *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UsTestPages, us_test_pages_free)

/* What stands on a page, line by line, "" when there is no such page. */
char *us_test_pages_get_text (UsTestPages *self, guint number);

/* The line that says @text, on a page that the caller keeps. */
const UsPageLine *us_test_find_line (const UsPage *page, const char *text);

/* Adds that many organisations of different names. */
void us_test_add_signatories (UsStatement *statement, guint count);
