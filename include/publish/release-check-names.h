/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/statement.h"
#include "publish/edition.h"
#include "register/likeness.h"

G_BEGIN_DECLS

/**
 * UsReleaseNames:
 * @signatories: (element-type UsSignatory): those who are printed
 * @positions: (element-type guint): where each is in the list of the statement
 * @readers: (element-type UsItem): addressees, and those who get a copy; one with a name and an
 *   organisation is there twice
 * @names: (element-type GRefString): of the signatories, then of the readers
 * @organisations: (element-type GRefString): for which the signatories sign; may be empty
 * @language: the language of the letter
 *
 * Names that are compared with one another, apart from the statement, for another thread.
 */
typedef struct
{
  GPtrArray *signatories;
  GArray *positions;
  GPtrArray *readers;
  GPtrArray *names;
  GPtrArray *organisations;
  char *language;
} UsReleaseNames;

UsReleaseNames *us_release_names_new (UsStatement *statement,
                                      const UsPublishOptions *options) G_GNUC_WARN_UNUSED_RESULT;
void us_release_names_free (UsReleaseNames *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UsReleaseNames, us_release_names_free)
GArray *us_release_names_compare (const UsReleaseNames *self, GCancellable *cancellable,
                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
