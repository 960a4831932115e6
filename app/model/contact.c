/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/contact.h"

#include <glib/gi18n-lib.h>

static const UsField fields[] = {
  { "text", N_ ("Text"), US_FIELD_TEXT, 0, NULL },
};

struct _UsContact
{
  UsItem parent_instance;
};

G_DEFINE_FINAL_TYPE (UsContact, us_contact, US_TYPE_ITEM)

static void
us_contact_class_init (UsContactClass *klass)
{
  us_item_class_set_fields (US_ITEM_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
us_contact_init (UsContact *self)
{
}

/**
 * us_contact_new:
 * @text: (nullable): its text
 *
 * Makes a contact: a line that says whom to turn to. Main thread only.
 *
 * Returns: (transfer full): the contact
 */
UsContact *
us_contact_new (UsText *text)
{
  UsContact *self = g_object_new (US_TYPE_CONTACT, NULL);

  us_item_set_text (US_ITEM (self), US_CONTACT_TEXT, text, NULL);
  return self;
}

/**
 * us_contact_get_text:
 * @self: a contact
 *
 * Gives its text. Main thread only.
 *
 * Returns: (transfer none): the text, never %NULL
 */
UsText *
us_contact_get_text (UsContact *self)
{
  return us_item_get_text (US_ITEM (self), US_CONTACT_TEXT);
}
