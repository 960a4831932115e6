/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* Forward names of the model's types, so that headers need not include each other. */
typedef struct _UsItem UsItem;
typedef struct _UsItemList UsItemList;
typedef struct _UsStatement UsStatement;
typedef struct _UsBlock UsBlock;
typedef struct _UsAddressee UsAddressee;
typedef struct _UsSignatory UsSignatory;
typedef struct _UsNote UsNote;
typedef struct _UsContact UsContact;
typedef struct _UsLogo UsLogo;
typedef struct _UsSettings UsSettings;
typedef struct _UsText UsText;
typedef struct _UsChange UsChange;

G_END_DECLS
