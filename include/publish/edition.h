/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/signatory.h"
#include "model/statement.h"

G_BEGIN_DECLS

/**
 * UsPublishOptions:
 * @statuses: bits 1 << #UsSignatoryStatus of those who are printed
 * @as_of: (nullable): ISO date; only those who had agreed by then are printed, see
 *   us_edition_chooses()
 * @for_public: without postal addresses and contacts
 * @names_withheld: signatories are counted, and none is named
 * @draft: a draft for circulation, which says so
 * @draft_date: (nullable): ISO date of the draft, which it says
 * @line_numbers: whether a draft numbers its lines, where it has pages
 * @embargo: (nullable): ISO date before which it must not be published, which it says
 * @addressee: (nullable): id of the only addressee whom this copy is for
 *
 * Which edition of a letter: %US_PUBLISH_CONFIRMED alone is the one that is sent.
 */
typedef struct
{
  guint statuses;
  const char *as_of;
  gboolean for_public;
  gboolean names_withheld;
  gboolean draft;
  const char *draft_date;
  gboolean line_numbers;
  const char *embargo;
  const char *addressee;
} UsPublishOptions;

#define US_PUBLISH_CONFIRMED (1u << US_SIGNATORY_CONFIRMED)
#define US_PUBLISH_EVERYBODY 0xfu

char *us_edition_make_banner (const UsPublishOptions *options,
                              const char *language) G_GNUC_WARN_UNUSED_RESULT;
gboolean us_edition_chooses (guint statuses, const char *as_of, UsSignatoryStatus status,
                             const char *approved_on);
guint us_edition_count_undated (UsStatement *statement);
guint us_edition_count_chosen (UsStatement *statement, guint statuses, const char *as_of);
gboolean us_edition_is_for (const UsPublishOptions *options, UsItem *addressee);
void us_edition_set_as_of (const UsPublishOptions *options, const char *language, char **as_of);
void us_edition_trim_address (const UsPublishOptions *options, GRefString *empty,
                              GRefString **address);
void us_edition_set_salutation (const UsPublishOptions *options, UsStatement *statement,
                                GRefString *empty, GRefString **salutation);

G_END_DECLS
