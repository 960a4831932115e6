/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/live.h"
#include "publish/release-check-names.h"
#include "publish/release-check.h"

G_BEGIN_DECLS

/**
 * UsReleaseList:
 * @statement: what is checked
 * @options: which edition
 * @help: what is asked of others
 * @names: (nullable): of those who are printed and of readers
 * @likes: (nullable) (element-type UsLikePair): which of @names are alike
 * @problems: (element-type UsProblem): what was found
 * @notes: ids of the notes that there are
 * @demands: ids of the demands that there are
 * @counts: how many are printed
 * @referenced: ids of the notes that something refers to
 *
 * A check of a statement while it goes on. Lives on the stack of us_release_check().
 */
typedef struct
{
  UsStatement *statement;
  UsPublishOptions options;
  UsReleaseHelp help;
  const UsReleaseNames *names;
  const GArray *likes;
  GPtrArray *problems;
  GHashTable *notes;
  GHashTable *demands;
  GHashTable *referenced;
  guint counts[US_N_COUNTS];
} UsReleaseList;

void us_release_list_add (UsReleaseList *self, UsItem *item, const char *property,
                          const char *place, const char *message);
void us_release_list_add_printf (UsReleaseList *self, UsItem *item, const char *property,
                                 const char *place, const char *format, ...) G_GNUC_PRINTF (5, 6);
char *us_release_list_shorten (const char *text) G_GNUC_WARN_UNUSED_RESULT;
void us_release_list_mark (UsReleaseList *self, gsize start, gsize end);
void us_release_check_fields (UsReleaseList *self, UsItem *item, const char *place);

G_END_DECLS
