/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/statement.h"

G_BEGIN_DECLS

/**
 * UsMailbox:
 * @name: may be empty
 * @address: an address of e-mail
 */
typedef struct
{
  char *name;
  char *address;
} UsMailbox;

/**
 * UsAttachment:
 * @name: file name
 * @mime: type
 * @bytes: what is in it
 */
typedef struct
{
  char *name;
  char *mime;
  GBytes *bytes;
} UsAttachment;

/**
 * UsMailing:
 * @to: (element-type UsMailbox): whom it is sent to
 * @copies: (element-type UsMailbox): who gets a copy
 * @attachments: (element-type UsAttachment): what goes with it
 *
 * Whom an e-mail is for. Addresses are private: they are no part of a publication, and are only
 * here when somebody has asked for a letter that is ready to be sent.
 */
typedef struct
{
  GArray *to;
  GArray *copies;
  GArray *attachments;
} UsMailing;

UsMailing *us_mailing_new (UsStatement *statement, UsItem *addressee) G_GNUC_WARN_UNUSED_RESULT;
void us_mailing_attach (UsMailing *self, const char *name, const char *mime, GBytes *bytes);
void us_mailing_forget_addresses (UsMailing *self);
void us_mailing_free (UsMailing *self);
gboolean us_mailing_is_address (const char *address);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UsMailing, us_mailing_free)

G_END_DECLS
