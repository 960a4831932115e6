/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/resolution.h"

#include "publish/arrangement.h"

static gboolean
concerns_any (const UsPublication *public)
{
  gboolean found = us_live_values_concern (public->about);

  for (gsize i = 0; i < public->n_blocks && !found; i++)
    found = us_live_values_concern (public->blocks[i].text);
  for (gsize i = 0; i < public->n_contacts && !found; i++)
    found = us_live_values_concern (public->contacts[i]);
  for (gsize i = 0; i < public->n_notes && !found; i++)
    found = us_live_values_concern (public->notes[i].text);
  return found;
}

static void
resolve_text (UsText **text, UsLiveValues *values)
{
  g_autoptr (UsText) old = *text;

  *text = us_live_values_resolve (values, old);
}

/**
 * us_resolution_apply:
 * @public: a publication that is being made; its texts are replaced
 * @body: the body that it is made from
 * @is_left_out: tells which blocks of the body are no part of it
 *
 * Writes what stands for a reference to a demand, or for a count, as words. Main thread only.
 */
void
us_resolution_apply (UsPublication *public, UsItemList *body, UsLiveLeftOut is_left_out)
{
  g_autoptr (UsLiveValues) values = NULL;
  UsLiveCount count;

  if (!concerns_any (public))
    return;
  us_arrangement_count (public, &count);
  values = us_live_values_new (public->language);
  us_live_values_set_counts (values, &count);
  us_live_values_number (values, body, is_left_out);

  resolve_text (&public->about, values);
  for (gsize i = 0; i < public->n_blocks; i++)
    resolve_text (&public->blocks[i].text, values);
  for (gsize i = 0; i < public->n_contacts; i++)
    resolve_text (&public->contacts[i], values);
  for (gsize i = 0; i < public->n_notes; i++)
    resolve_text (&public->notes[i].text, values);
}
