/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/mailing.h"

#include <string.h>

#include "model/addressee.h"

static void
clear_mailbox (gpointer data)
{
  UsMailbox *self = data;

  g_free (self->name);
  g_free (self->address);
}

static void
clear_attachment (gpointer data)
{
  UsAttachment *self = data;

  g_free (self->name);
  g_free (self->mime);
  g_bytes_unref (self->bytes);
}

/**
 * us_mailing_is_address:
 * @address: what somebody typed
 *
 * Tells whether @address can stand in the head of an e-mail: one name and one domain, and nothing
 * that could part addresses or begin another line (CWE-93). Any thread.
 *
 * Returns: whether it can
 */
gboolean
us_mailing_is_address (const char *address)
{
  const char *at;

  g_return_val_if_fail (address != NULL, FALSE);

  at = strchr (address, '@');
  if (at == NULL || at == address || at[1] == '\0' || strchr (at + 1, '@') != NULL)
    return FALSE;
  for (const char *p = address; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isgraph (c) || (c < 0x80 && strchr ("<>()[]\\,;:\"", (int) c) != NULL))
        return FALSE;
    }
  return TRUE;
}

static GArray *
take_mailboxes (UsItemList *list, UsItem *only)
{
  GArray *mailboxes = g_array_new (FALSE, FALSE, sizeof (UsMailbox));

  g_array_set_clear_func (mailboxes, clear_mailbox);
  for (guint i = 0; i < us_item_list_get_length (list); i++)
    {
      UsItem *addressee = us_item_list_get (list, i);
      g_autofree char *address =
          g_strstrip (g_strdup (us_item_get_string (addressee, US_ADDRESSEE_EMAIL)));
      const char *name = us_item_get_string (addressee, US_ADDRESSEE_NAME);
      const char *office = us_item_get_string (addressee, US_ADDRESSEE_OFFICE);
      UsMailbox mailbox;

      if (!us_mailing_is_address (address) || (only != NULL && addressee != only))
        continue;
      mailbox.name = g_strdup (*name != '\0' ? name : office);
      mailbox.address = g_steal_pointer (&address);
      g_array_append_val (mailboxes, mailbox);
    }
  return mailboxes;
}

/**
 * us_mailing_new:
 * @statement: a statement
 * @addressee: (nullable): the only one of its addressees whom the e-mail is for
 *
 * Collects the addresses of those whom the statement is addressed to, and of those who get a copy.
 * What is no address is passed over. Main thread only.
 *
 * Returns: (transfer full): the mailing
 */
UsMailing *
us_mailing_new (UsStatement *statement, UsItem *addressee)
{
  UsMailing *self;

  g_return_val_if_fail (US_IS_STATEMENT (statement), NULL);

  self = g_new0 (UsMailing, 1);
  self->to = take_mailboxes (us_statement_get_addressees (statement), addressee);
  self->copies = take_mailboxes (us_statement_get_copies (statement), NULL);
  self->attachments = g_array_new (FALSE, FALSE, sizeof (UsAttachment));
  g_array_set_clear_func (self->attachments, clear_attachment);
  return self;
}

/**
 * us_mailing_attach:
 * @self: a mailing
 * @name: file name, without a folder
 * @mime: type
 * @bytes: what is in it
 *
 * Adds something that goes with the e-mail. Any thread, one at a time.
 */
void
us_mailing_attach (UsMailing *self, const char *name, const char *mime, GBytes *bytes)
{
  UsAttachment attachment;

  g_return_if_fail (self != NULL);
  g_return_if_fail (name != NULL);
  g_return_if_fail (mime != NULL);
  g_return_if_fail (bytes != NULL);

  attachment = (UsAttachment){ g_strdup (name), g_strdup (mime), g_bytes_ref (bytes) };
  g_array_append_val (self->attachments, attachment);
}

/**
 * us_mailing_forget_addresses:
 * @self: a mailing
 *
 * Takes all addresses out, for an e-mail that somebody else will send. Any thread, one at a time.
 */
void
us_mailing_forget_addresses (UsMailing *self)
{
  g_return_if_fail (self != NULL);

  g_array_set_size (self->to, 0);
  g_array_set_size (self->copies, 0);
}

/**
 * us_mailing_free:
 * @self: (transfer full): a mailing
 *
 * Any thread.
 */
void
us_mailing_free (UsMailing *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->to);
  g_array_unref (self->copies);
  g_array_unref (self->attachments);
  g_free (self);
}
