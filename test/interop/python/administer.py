"""Administers a service with boto3, and prints what it observed as JSON. Argument: the endpoint."""

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
password = "Correct-Horse-9!"

pool = cognito.create_user_pool(PoolName="shop", AutoVerifiedAttributes=["email"])["UserPool"]["Id"]
client = cognito.create_user_pool_client(
    UserPoolId=pool, ClientName="web", ExplicitAuthFlows=["ALLOW_ADMIN_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"]
)["UserPoolClient"]["ClientId"]
cognito.admin_create_user(
    UserPoolId=pool,
    Username="ann",
    MessageAction="SUPPRESS",
    UserAttributes=[{"Name": "email", "Value": "ann@example.com"}],
)
cognito.admin_set_user_password(UserPoolId=pool, Username="ann", Password=password, Permanent=True)
cognito.create_group(UserPoolId=pool, GroupName="staff", Precedence=1)
cognito.admin_add_user_to_group(UserPoolId=pool, Username="ann", GroupName="staff")


def sign_in(password):
    return cognito.admin_initiate_auth(
        UserPoolId=pool,
        ClientId=client,
        AuthFlow="ADMIN_USER_PASSWORD_AUTH",
        AuthParameters={"USERNAME": "ann", "PASSWORD": password},
    )["AuthenticationResult"]


try:
    sign_in("Wrong-Horse-9!")
    wrong_password = None
except cognito.exceptions.NotAuthorizedException as error:
    wrong_password = error.response["Error"]["Message"]

user = cognito.get_user(AccessToken=sign_in(password)["AccessToken"])
pages = cognito.get_paginator("list_users_in_group").paginate(UserPoolId=pool, GroupName="staff")
print(
    json.dumps(
        {
            "wrongPassword": wrong_password,
            "username": user["Username"],
            "members": [member["Username"] for page in pages for member in page["Users"]],
            "created": cognito.describe_user_pool(UserPoolId=pool)["UserPool"]["CreationDate"].year >= 2024,
        }
    )
)
