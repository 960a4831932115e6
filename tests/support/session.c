/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session.h"

#define MANAGER "org.gnome.SessionManager"
#define CLIENT MANAGER ".ClientPrivate"
#define CLIENT_PATH "/org/gnome/SessionManager/Client1"
#define OTHERS_PATH "/org/gnome/SessionManager/Client2"
#define WAIT (10 * G_USEC_PER_SEC)

static const char description[] =
    "<node><interface name='" MANAGER "'>"
    "<method name='RegisterClient'><arg type='s'/><arg type='s'/><arg type='o' direction='out'/>"
    "</method><method name='UnregisterClient'><arg type='o'/></method>"
    "<method name='Inhibit'><arg type='s'/><arg type='u'/><arg type='s'/><arg type='u'/>"
    "<arg type='u' direction='out'/></method><method name='Uninhibit'><arg type='u'/></method>"
    "<method name='IsInhibited'><arg type='u'/><arg type='b' direction='out'/></method>"
    "</interface><interface name='" CLIENT "'>"
    "<method name='EndSessionResponse'><arg type='b'/><arg type='s'/></method>"
    "<signal name='QueryEndSession'><arg type='u'/></signal>"
    "<signal name='EndSession'><arg type='u'/></signal><signal name='CancelEndSession'/>"
    "<signal name='Stop'/></interface></node>";

struct _UsSession
{
  GThread *thread;
  GMainContext *context;
  GMainLoop *loop;
  GDBusConnection *bus;
  GDBusNodeInfo *node;
  GMutex mutex;
  GCond changed;
  gboolean ready; /* all of these under the mutex */
  guint n_registered;
  guint n_answers;
  guint n_reasons;
};

static void
add (UsSession *self, guint *number, int by)
{
  g_mutex_lock (&self->mutex);
  *number = (guint) ((int) *number + by);
  g_cond_broadcast (&self->changed);
  g_mutex_unlock (&self->mutex);
}

static void
called_cb (GDBusConnection *bus, const char *sender, const char *path, const char *interface,
           const char *method, GVariant *arguments, GDBusMethodInvocation *call, gpointer user_data)
{
  UsSession *self = user_data;
  const char *name = NULL;
  GVariant *answer = NULL;
  gboolean ours = FALSE;

  /* What reads the screen is a client, too. */
  if (g_str_equal (method, "RegisterClient"))
    {
      g_variant_get (arguments, "(&s&s)", &name, NULL);
      ours = g_str_equal (name, "org.undersigned.Undersigned");
      answer = g_variant_new ("(o)", ours ? CLIENT_PATH : OTHERS_PATH);
    }
  else if (g_str_equal (method, "Inhibit"))
    answer = g_variant_new ("(u)", 1);
  else if (g_str_equal (method, "IsInhibited"))
    answer = g_variant_new ("(b)", FALSE);
  g_dbus_method_invocation_return_value (call, answer);
  if (ours)
    add (self, &self->n_registered, 1);
  else if (g_str_equal (method, "Inhibit"))
    add (self, &self->n_reasons, 1);
  else if (g_str_equal (method, "Uninhibit"))
    add (self, &self->n_reasons, -1);
  else if (g_str_equal (method, "EndSessionResponse"))
    add (self, &self->n_answers, 1);
}

static const GDBusInterfaceVTable functions = { .method_call = called_cb };

static gpointer
run_cb (gpointer user_data)
{
  UsSession *self = user_data;
  g_autofree char *address = NULL;
  g_autoptr (GVariant) named = NULL;

  g_main_context_push_thread_default (self->context);
  address = g_dbus_address_get_for_bus_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  self->bus =
      g_dbus_connection_new_for_address_sync (address,
                                              G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT |
                                                  G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
                                              NULL, NULL, NULL);
  self->node = g_dbus_node_info_new_for_xml (description, NULL);
  g_dbus_connection_register_object (self->bus, "/org/gnome/SessionManager",
                                     self->node->interfaces[0], &functions, self, NULL, NULL);
  g_dbus_connection_register_object (self->bus, CLIENT_PATH, self->node->interfaces[1], &functions,
                                     self, NULL, NULL);
  named = g_dbus_connection_call_sync (self->bus, "org.freedesktop.DBus", "/org/freedesktop/DBus",
                                       "org.freedesktop.DBus", "RequestName",
                                       g_variant_new ("(su)", MANAGER, 4), G_VARIANT_TYPE ("(u)"),
                                       G_DBUS_CALL_FLAGS_NONE, -1, NULL, NULL);
  g_mutex_lock (&self->mutex);
  self->ready = TRUE;
  g_cond_broadcast (&self->changed);
  g_mutex_unlock (&self->mutex);
  g_main_loop_run (self->loop);
  g_dbus_connection_close_sync (self->bus, NULL, NULL);
  g_clear_object (&self->bus);
  g_dbus_node_info_unref (self->node);
  g_main_context_pop_thread_default (self->context);
  return NULL;
}

static void
wait_for (UsSession *self, const guint *number, guint least)
{
  const gint64 end = g_get_monotonic_time () + WAIT;

  g_mutex_lock (&self->mutex);
  while (*number < least)
    if (!g_cond_wait_until (&self->changed, &self->mutex, end))
      g_error ("the program has not answered the session");
  g_mutex_unlock (&self->mutex);
}

UsSession *
us_session_start (void)
{
  UsSession *self = g_new0 (UsSession, 1);

  g_mutex_init (&self->mutex);
  g_cond_init (&self->changed);
  self->context = g_main_context_new ();
  self->loop = g_main_loop_new (self->context, FALSE);
  self->thread = g_thread_new ("session", run_cb, self);
  g_mutex_lock (&self->mutex);
  while (!self->ready)
    g_cond_wait (&self->changed, &self->mutex);
  g_mutex_unlock (&self->mutex);
  return self;
}

void
us_session_stop (UsSession *self)
{
  g_main_loop_quit (self->loop);
  g_thread_join (self->thread);
  g_main_loop_unref (self->loop);
  g_main_context_unref (self->context);
  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->changed);
  g_free (self);
}

void
us_session_wait_registered (UsSession *self)
{
  wait_for (self, &self->n_registered, 1);
}

static void
emit (UsSession *self, const char *signal, GVariant *arguments)
{
  g_dbus_connection_emit_signal (self->bus, NULL, CLIENT_PATH, CLIENT, signal, arguments, NULL);
}

guint
us_session_ask (UsSession *self)
{
  guint n_answers, n_reasons;

  g_mutex_lock (&self->mutex);
  n_answers = self->n_answers;
  g_mutex_unlock (&self->mutex);
  emit (self, "QueryEndSession", g_variant_new ("(u)", 0));
  wait_for (self, &self->n_answers, n_answers + 1);
  g_mutex_lock (&self->mutex);
  n_reasons = self->n_reasons;
  g_mutex_unlock (&self->mutex);
  return n_reasons;
}

void
us_session_end (UsSession *self)
{
  emit (self, "EndSession", g_variant_new ("(u)", 0));
}

void
us_session_cancel (UsSession *self)
{
  emit (self, "CancelEndSession", NULL);
}
