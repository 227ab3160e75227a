"""Administers a service with boto3, and prints what it observed as JSON. Argument: the endpoint."""

import base64
import hashlib
import hmac
import json
import sys

import boto3

cognito = boto3.client(
    "cognito-idp",
    endpoint_url=sys.argv[1],
    region_name="us-east-1",
    aws_access_key_id="AKIDEXAMPLE",
    aws_secret_access_key="secret",
)
operations = set()
cognito.meta.events.register("before-call", lambda model, **_: operations.add(model.name))
observed = {}
password = "Correct-Horse-9!"
new_password = "Battery-Staple-8!"


def fault(call, **parameters):
    """Returns the name and the message of the fault that a call must fail with."""
    try:
        call(**parameters)
    except cognito.exceptions.ClientError as error:
        return [error.response["Error"]["Code"], error.response["Error"]["Message"]]
    return None


def attributes(**values):
    return [{"Name": name, "Value": value} for name, value in values.items()]


# User pools
pool = cognito.create_user_pool(PoolName="shop", AutoVerifiedAttributes=["email"])["UserPool"]["Id"]
observed["created"] = cognito.describe_user_pool(UserPoolId=pool)["UserPool"]["CreationDate"].year >= 2024
cognito.add_custom_attributes(UserPoolId=pool, CustomAttributes=[{"Name": "plan", "AttributeDataType": "String"}])
cognito.update_user_pool(
    UserPoolId=pool,
    AutoVerifiedAttributes=["email"],
    Policies={"PasswordPolicy": {"MinimumLength": 12}},
    DeletionProtection="ACTIVE",
)
observed["protected"] = fault(cognito.delete_user_pool, UserPoolId=pool)[0]
cognito.set_user_pool_mfa_config(
    UserPoolId=pool, MfaConfiguration="OPTIONAL", SoftwareTokenMfaConfiguration={"Enabled": True}
)
observed["mfa"] = cognito.get_user_pool_mfa_config(UserPoolId=pool)["MfaConfiguration"]
arn = cognito.describe_user_pool(UserPoolId=pool)["UserPool"]["Arn"]
cognito.tag_resource(ResourceArn=arn, Tags={"team": "shop"})
observed["tags"] = cognito.list_tags_for_resource(ResourceArn=arn)["Tags"]
observed["listed"] = pool in [found["Id"] for found in cognito.list_user_pools(MaxResults=60)["UserPools"]]

# App clients
created = cognito.create_user_pool_client(
    UserPoolId=pool,
    ClientName="web",
    GenerateSecret=True,
    ExplicitAuthFlows=["ALLOW_ADMIN_USER_PASSWORD_AUTH", "ALLOW_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"],
)["UserPoolClient"]
client, secret = created["ClientId"], created["ClientSecret"]
observed["clients"] = len(cognito.list_user_pool_clients(UserPoolId=pool, MaxResults=10)["UserPoolClients"])
observed["secret"] = cognito.describe_user_pool_client(UserPoolId=pool, ClientId=client)["UserPoolClient"]["ClientSecret"] == secret


def secret_hash(username):
    digest = hmac.new(secret.encode(), (username + client).encode(), hashlib.sha256).digest()
    return base64.b64encode(digest).decode()


# Users and groups
ann = {"UserPoolId": pool, "Username": "ann"}
cognito.admin_create_user(**ann, MessageAction="SUPPRESS", UserAttributes=attributes(email="ann@example.com"))
cognito.admin_set_user_password(**ann, Password=password, Permanent=True)
cognito.admin_update_user_attributes(**ann, UserAttributes=attributes(email_verified="true", name="Ann"))
for number in range(5):
    cognito.admin_create_user(UserPoolId=pool, Username=f"user{number}", MessageAction="SUPPRESS")
pages = cognito.get_paginator("list_users").paginate(UserPoolId=pool, PaginationConfig={"PageSize": 4})
observed["pages"] = [len(page["Users"]) for page in pages]
observed["found"] = [user["Username"] for user in cognito.list_users(UserPoolId=pool, Filter='email ^= "ann@"')["Users"]]
observed["tooMany"] = fault(cognito.list_users, UserPoolId=pool, Limit=61)[0]
cognito.create_group(UserPoolId=pool, GroupName="staff", Precedence=1)
cognito.update_group(UserPoolId=pool, GroupName="staff", Precedence=0)
observed["precedence"] = cognito.get_group(UserPoolId=pool, GroupName="staff")["Group"]["Precedence"]
cognito.admin_add_user_to_group(**ann, GroupName="staff")
observed["groups"] = [group["GroupName"] for group in cognito.admin_list_groups_for_user(**ann)["Groups"]]
members = cognito.get_paginator("list_users_in_group").paginate(UserPoolId=pool, GroupName="staff")
observed["members"] = [member["Username"] for page in members for member in page["Users"]]


# Sign-in
def sign_in(password, **more):
    return cognito.admin_initiate_auth(
        UserPoolId=pool,
        ClientId=client,
        AuthFlow="ADMIN_USER_PASSWORD_AUTH",
        AuthParameters={"USERNAME": "ann", "PASSWORD": password, "SECRET_HASH": secret_hash("ann"), **more},
    )["AuthenticationResult"]


observed["wrongPassword"] = fault(sign_in, password="Wrong-Horse-9!")
observed["wrongHash"] = fault(sign_in, password=password, SECRET_HASH="AAAA")[0]
tokens = sign_in(password)
observed["username"] = cognito.get_user(AccessToken=tokens["AccessToken"])["Username"]
cognito.change_password(AccessToken=tokens["AccessToken"], PreviousPassword=password, ProposedPassword=new_password)
refreshed = cognito.initiate_auth(
    ClientId=client,
    AuthFlow="REFRESH_TOKEN_AUTH",
    AuthParameters={"REFRESH_TOKEN": tokens["RefreshToken"], "SECRET_HASH": secret_hash("ann")},
)["AuthenticationResult"]
cognito.update_user_attributes(AccessToken=refreshed["AccessToken"], UserAttributes=attributes(name="Ann Lee"))
cognito.revoke_token(ClientId=client, ClientSecret=secret, Token=tokens["RefreshToken"])
observed["revoked"] = fault(cognito.get_user, AccessToken=refreshed["AccessToken"])
again = sign_in(new_password)
cognito.global_sign_out(AccessToken=again["AccessToken"])
observed["signedOut"] = fault(cognito.get_user, AccessToken=again["AccessToken"])[1]
cognito.admin_disable_user(**ann)
observed["disabled"] = fault(sign_in, password=new_password)
cognito.admin_enable_user(**ann)

# Resources, and the end
cognito.create_resource_server(
    UserPoolId=pool,
    Identifier="orders",
    Name="Orders",
    Scopes=[{"ScopeName": "read", "ScopeDescription": "Read orders"}],
)
observed["servers"] = len(cognito.list_resource_servers(UserPoolId=pool, MaxResults=50)["ResourceServers"])
cognito.admin_remove_user_from_group(**ann, GroupName="staff")
cognito.delete_group(UserPoolId=pool, GroupName="staff")
cognito.admin_delete_user(**ann)
observed["deleted"] = fault(cognito.admin_get_user, **ann)
cognito.delete_user_pool_client(UserPoolId=pool, ClientId=client)
cognito.update_user_pool(UserPoolId=pool, DeletionProtection="INACTIVE")
cognito.delete_user_pool(UserPoolId=pool)
observed["gone"] = fault(cognito.describe_user_pool, UserPoolId=pool)[0]

print(json.dumps({**observed, "operations": len(operations)}))
