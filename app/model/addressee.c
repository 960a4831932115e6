/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/addressee.h"

#include <glib/gi18n-lib.h>

#include "model/language.h"

static const UsField fields[] = {
  { "honorific", N_ ("Honorific"), US_FIELD_LINE, 0, NULL },
  { "name", N_ ("Name"), US_FIELD_LINE, 0, NULL },
  { "office", N_ ("Office"), US_FIELD_LINE, 0, NULL },
  { "organisation", N_ ("Organisation"), US_FIELD_LINE, 0, NULL },
  { "address", N_ ("Address"), US_FIELD_LINES, 0, NULL },
  { "country", N_ ("Country"), US_FIELD_LINE, 0, NULL },
  { "email", N_ ("E-Mail"), US_FIELD_LINE, US_FIELD_PRIVATE, NULL },
  { "salutation", N_ ("Salutation"), US_FIELD_LINE, 0, NULL },
};

struct _UsAddressee
{
  UsItem parent_instance;
};

G_DEFINE_FINAL_TYPE (UsAddressee, us_addressee, US_TYPE_ITEM)

static void
us_addressee_class_init (UsAddresseeClass *klass)
{
  us_item_class_set_fields (US_ITEM_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
us_addressee_init (UsAddressee *self)
{
}

/**
 * us_addressee_new:
 * @name: (nullable): the name; what cannot be saved of it is left out
 *
 * Makes an addressee. Main thread only.
 *
 * Returns: (transfer full): the addressee
 */
UsAddressee *
us_addressee_new (const char *name)
{
  UsAddressee *self = g_object_new (US_TYPE_ADDRESSEE, NULL);
  g_autofree char *clean = us_clean_line (name ? name : "", -1);

  us_item_set_string (US_ITEM (self), US_ADDRESSEE_NAME, clean, NULL);
  return self;
}

/**
 * us_addressee_get_summary:
 * @self: an addressee
 *
 * Says on one line who it is, for lists: "H.E. Ana Sá, Minister of Health, Government of
 * Ruritania". The comma is that of the first part's script. Main thread only.
 *
 * Returns: (transfer full): the line, empty for a blank addressee
 */
char *
us_addressee_get_summary (UsAddressee *self)
{
  static const guint properties[] = { US_ADDRESSEE_HONORIFIC, US_ADDRESSEE_NAME,
                                      US_ADDRESSEE_OFFICE, US_ADDRESSEE_ORGANISATION };
  GString *summary;

  g_return_val_if_fail (US_IS_ADDRESSEE (self), NULL);

  summary = g_string_new (NULL);
  for (guint i = 0; i < G_N_ELEMENTS (properties); i++)
    {
      g_autofree char *part =
          g_strstrip (g_strdup (us_item_get_string (US_ITEM (self), properties[i])));
      gboolean after_honorific = properties[i] == US_ADDRESSEE_NAME;

      if (*part && summary->len > 0 && after_honorific)
        g_string_append_c (summary, ' ');
      else if (*part && summary->len > 0)
        g_string_append (summary, us_text_direction_is_rtl (summary->str, FALSE) ? "، " : ", ");
      g_string_append (summary, part);
    }
  return g_string_free (summary, FALSE);
}
