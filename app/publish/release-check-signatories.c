/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "publish/release-check-signatories.h"

#include "register/agreement.h"

#include <glib/gi18n-lib.h>

static char *
make_name (const UsReleaseList *self, guint index)
{
  return us_release_list_shorten (us_signatory_get_name (self->names->signatories->pdata[index]));
}

static guint
get_number (const UsReleaseList *self, guint index)
{
  return g_array_index (self->names->positions, guint, index) + 1;
}

/* Says whom a name is like. */
static void
check_likeness (UsReleaseList *self, const UsLikePair *pair, const char *place)
{
  UsSignatory *signatory = self->names->signatories->pdata[pair->index];
  g_autofree char *name = make_name (self, pair->index);
  g_autofree char *other = make_name (self, pair->like);
  const guint first = get_number (self, pair->like);
  g_autofree char *reason = NULL;

  if (pair->reason == US_LIKENESS_SAME)
    {
      us_release_list_add_printf (self, US_ITEM (signatory), "name", place,
                                  /* translators: %s is a name, %u the number of a signatory */
                                  _ ("“%s” has signed already, as signatory %u."), name, first);
      return;
    }
  reason = us_likeness_describe (pair->reason);
  us_release_list_add_printf (self, US_ITEM (signatory), "name", place,
                              /* translators: two names, the number of the second signatory, and why
                               * they may be one: "Same acronym" */
                              _ ("“%s” may be the same as “%s”, signatory %u: %s."), name, other,
                              first, reason);
}

/* Who said no is printed only when somebody asks for everybody, and perhaps by mistake. */
static void
check_status (UsReleaseList *self, UsSignatory *signatory, const char *place)
{
  const UsSignatoryStatus status = us_signatory_get_status (signatory);

  if (status == US_SIGNATORY_WITHDRAWN)
    us_release_list_add_printf (self, US_ITEM (signatory), "status", place,
                                /* translators: %s is a name */
                                _ ("“%s” has withdrawn and will be printed."),
                                us_signatory_get_name (signatory));
  else if (status == US_SIGNATORY_DECLINED)
    us_release_list_add_printf (self, US_ITEM (signatory), "status", place,
                                /* translators: %s is a name */
                                _ ("“%s” has declined and will be printed."),
                                us_signatory_get_name (signatory));
}

static void
count_status (gpointer item, gpointer counts)
{
  ((guint *) counts)[us_signatory_get_status (item)]++;
}

static void
check_invited (UsReleaseList *self, guint invited, gboolean printed)
{
  if (invited > 0 && printed)
    us_release_list_add_printf (
        self, NULL, "signatories", _ ("Signatories"),
        /* translators: %u counts those who were asked to sign and have not agreed */
        ngettext ("%u signatory has not confirmed and will be printed.",
                  "%u signatories have not confirmed and will be printed.", invited),
        invited);
  else if (invited > 0)
    us_release_list_add_printf (
        self, NULL, "signatories", _ ("Signatories"),
        /* translators: %u counts those who were asked to sign and have not agreed */
        ngettext ("%u signatory has not confirmed and will not be printed.",
                  "%u signatories have not confirmed and will not be printed.", invited),
        invited);
}

/* Nobody is printed, or left out, silently. */
static void
check_counts (UsReleaseList *self)
{
  const gboolean as_of = self->options.as_of != NULL;
  const guint statuses = as_of ? US_PUBLISH_CONFIRMED : self->options.statuses;
  const guint undated = as_of ? us_edition_count_undated (self->statement) : 0;
  guint counts[US_SIGNATORY_WITHDRAWN + 1] = { 0 };
  guint withdrawn;

  us_item_list_foreach (us_statement_get_signatories (self->statement), count_status, counts);
  withdrawn = counts[US_SIGNATORY_WITHDRAWN];
  if (self->names->signatories->len == 0)
    us_release_list_add (self, NULL, "signatories", _ ("Signatories"),
                         _ ("Nobody has signed the letter."));
  check_invited (self, counts[US_SIGNATORY_INVITED], (statuses & 1u << US_SIGNATORY_INVITED) != 0);
  if (withdrawn > 0 && (statuses & 1u << US_SIGNATORY_WITHDRAWN) == 0)
    us_release_list_add_printf (self, NULL, "signatories", _ ("Signatories"),
                                /* translators: %u counts those who had signed and took it back */
                                ngettext ("%u signatory has withdrawn and will not be printed.",
                                          "%u signatories have withdrawn and will not be printed.",
                                          withdrawn),
                                withdrawn);
  if (undated > 0)
    us_release_list_add_printf (
        self, NULL, "signatories", _ ("Signatories"),
        /* translators: %u counts signatories who are confirmed */
        ngettext ("%u confirmed signatory has no date of approval and will not be printed.",
                  "%u confirmed signatories have no date of approval and will not be printed.",
                  undated),
        undated);
}

/* They are printed below a letter that may not say what they agreed to. */
static void
check_agreements (UsReleaseList *self)
{
  const char *latest = us_agreement_get_latest (self->statement);
  guint confirmed = 0, old = 0;

  for (guint i = 0; latest != NULL && i < self->names->signatories->len; i++)
    {
      UsSignatory *signatory = self->names->signatories->pdata[i];

      confirmed += us_signatory_get_status (signatory) == US_SIGNATORY_CONFIRMED;
      old += us_agreement_is_old (signatory, latest);
    }
  if (confirmed > 0 && self->help.is_kept != NULL && !self->help.is_kept (self->statement))
    us_release_list_add_printf (self, NULL, "signatories", _ ("Signatories"),
                                /* translators: %s is the number of a version */
                                _ ("The letter has changed since version %s."), latest);
  if (old > 0)
    us_release_list_add_printf (
        self, NULL, "signatories", _ ("Signatories"),
        /* translators: %u counts signatories who are confirmed */
        ngettext ("%u signatory agreed to an older version of the letter.",
                  "%u signatories agreed to an older version of the letter.", old),
        old);
}

/**
 * us_release_check_signatories:
 * @self: a check
 *
 * Checks the signatories who are printed, and counts those who are not. Main thread only.
 */
void
us_release_check_signatories (UsReleaseList *self)
{
  guint next = 0;

  g_return_if_fail (self != NULL);

  check_counts (self);
  check_agreements (self);
  for (guint i = 0; i < self->names->signatories->len; i++)
    {
      UsSignatory *signatory = self->names->signatories->pdata[i];
      /* translators: %u counts the signatories */
      g_autofree char *place = g_strdup_printf (_ ("Signatory %u"), get_number (self, i));

      if (*us_signatory_get_name (signatory) == '\0')
        us_release_list_add (self, US_ITEM (signatory), "name", place, _ ("It has no name."));
      for (; next < self->likes->len; next++)
        {
          const UsLikePair *pair = &g_array_index (self->likes, UsLikePair, next);

          if (pair->index > i)
            break;
          /* One of those that are alike is enough to be asked about. */
          if (next == 0 || pair[-1].index != pair->index)
            check_likeness (self, pair, place);
        }
      check_status (self, signatory, place);
      us_release_check_fields (self, US_ITEM (signatory), place);
    }
}

/* The place of somebody who gets the letter. */
static char *
name_reader (const UsReleaseList *self, UsItem *reader)
{
  guint position = 0;

  us_item_get_position (reader, &position);
  if (us_item_get_list (reader) == us_statement_get_copies (self->statement))
    /* translators: %u counts those who get a copy */
    return g_strdup_printf (_ ("Copy %u"), position + 1);
  /* translators: %u counts the addressees */
  return g_strdup_printf (_ ("Addressee %u"), position + 1);
}

/**
 * us_release_check_readers:
 * @self: a check
 *
 * Looks for addressees, and those who get a copy, who have signed. Main thread only.
 */
void
us_release_check_readers (UsReleaseList *self)
{
  guint n_printed;
  guint told = G_MAXUINT;

  g_return_if_fail (self != NULL);

  n_printed = self->names->signatories->len;
  for (guint i = 0; i < self->likes->len; i++)
    {
      const UsLikePair *pair = &g_array_index (self->likes, UsLikePair, i);
      g_autofree char *place = NULL;
      g_autofree char *name = us_release_list_shorten (self->names->names->pdata[pair->index]);
      g_autofree char *signatory = NULL;
      UsItem *reader;

      if (pair->index < n_printed || pair->like >= n_printed || pair->index == told)
        continue;
      told = pair->index;
      reader = self->names->readers->pdata[pair->index - n_printed];
      place = name_reader (self, reader);
      signatory = make_name (self, pair->like);
      us_release_list_add_printf (
          self, reader, "name", place,
          /* translators: a name, the number of a signatory, and the name of that one */
          _ ("“%s” gets the letter and signs it too, as signatory %u, “%s”."), name,
          get_number (self, pair->like), signatory);
    }
}
