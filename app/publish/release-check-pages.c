/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "publish/release-check-pages.h"

#include <glib/gi18n-lib.h>

#include "model/logo.h"
#include "model/settings.h"

static void
check_logos (UsReleaseList *self)
{
  UsItemList *letterhead = us_statement_get_letterhead (self->statement);
  guint length = us_item_list_get_length (letterhead);

  for (guint i = 0; i < length; i++)
    {
      UsItem *logo = us_item_list_get (letterhead, i);
      g_autofree char *text = g_strstrip (g_strdup (us_item_get_string (logo, US_LOGO_TEXT)));
      /* translators: %u counts the logos of the letterhead */
      g_autofree char *place = g_strdup_printf (_ ("Logo %u"), i + 1);

      if (*text == '\0')
        us_release_list_add (self, logo, "text", place,
                             _ ("It has no text for those who do not see it."));
      us_release_check_fields (self, logo, place);
    }
}

/* Another font is taken for one that is not there, and lines end elsewhere. */
static void
check_font (UsReleaseList *self)
{
  UsItem *settings = US_ITEM (us_statement_get_settings (self->statement));
  const char *font = us_item_get_string (settings, US_SETTINGS_FONT);

  if (*font != '\0' && self->help.has_font != NULL && !self->help.has_font (font))
    us_release_list_add_printf (
        self, NULL, "font", _ ("Font"),
        /* translators: %s is the name of a font */
        _ ("“%s” is not on this computer: another font is printed in its place."), font);
}

/**
 * us_release_check_pages:
 * @self: a check
 *
 * Checks what pages have beside the text of the letter. Main thread only.
 */
void
us_release_check_pages (UsReleaseList *self)
{
  g_return_if_fail (self != NULL);

  check_logos (self);
  check_font (self);
}
