/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "export/exporter.h"
#include "test.h"

/* A value in a private field of us_test_letter(): no export may have it. */
#define US_TEST_SECRET "canary"

/* A letter in which every field and every list has something in it. */
UsStatement *us_test_letter (void);

/* Setters that cannot fail. */
void us_test_set (gpointer item, const char *property, const char *value);
UsBlock *us_test_add_block (UsStatement *statement, UsBlockKind kind, guint level,
                            const char *text);
UsSignatory *us_test_add_signatory (UsStatement *statement, const char *name);
UsNote *us_test_add_note (UsStatement *statement, const char *text);

/* Appends a reference to a note, or a link, to the text of a block. */
void us_test_refer (UsBlock *block, UsNote *note);
void us_test_link (UsBlock *block, const char *text, const char *target);

/* A text that is nothing but one reference or count; %NULL when the target cannot be one. */
UsText *us_test_object (UsSpanKind kind, const char *target);
/* What becomes of @text when @insert is put into it. */
UsText *us_test_insert (UsText *text, guint place, UsText *insert);

/* A logo of the letterhead, with an image of one point. */
void us_test_add_logo (UsStatement *statement, const char *text, const char *height);

/* What an exporter makes of the statement; of a container, all that it has in it. */
char *us_test_export (UsStatement *statement, const char *format, guint width);
char *us_test_export_publication (const UsPublication *publication, const char *format,
                                  guint width);

/* Fails and prints both when @text does not have @part in it, or has it. */
void us_test_contains (const char *text, const char *part, gboolean expected, const char *file,
                       int line);
#define assert_contains(text, part) us_test_contains (text, part, TRUE, __FILE__, __LINE__)
#define assert_lacks(text, part) us_test_contains (text, part, FALSE, __FILE__, __LINE__)
